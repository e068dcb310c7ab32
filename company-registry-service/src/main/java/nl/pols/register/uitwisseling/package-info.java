/// Exchange: the whole register in and out, as lines of JSON or as a table of facts, through the
/// same rules as a single write.
@NullMarked
package nl.pols.register.uitwisseling;

import org.jspecify.annotations.NullMarked;
