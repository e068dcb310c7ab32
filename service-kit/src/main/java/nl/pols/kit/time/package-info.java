/// One clock for everything that asks the time.
@NullMarked
package nl.pols.kit.time;

import org.jspecify.annotations.NullMarked;
