@NullMarked
package nl.pols.cli.check;

import org.jspecify.annotations.NullMarked;
