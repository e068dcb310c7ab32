@NullMarked
package nl.pols.cli.stack;

import org.jspecify.annotations.NullMarked;
