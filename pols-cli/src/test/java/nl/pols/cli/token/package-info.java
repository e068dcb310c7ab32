@NullMarked
package nl.pols.cli.token;

import org.jspecify.annotations.NullMarked;
