/// `./pols test`: every check there is, with one line of totals.
@NullMarked
package nl.pols.cli.check;

import org.jspecify.annotations.NullMarked;
