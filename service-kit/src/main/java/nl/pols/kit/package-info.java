/// What all four services share, small on purpose.
@NullMarked
package nl.pols.kit;

import org.jspecify.annotations.NullMarked;
