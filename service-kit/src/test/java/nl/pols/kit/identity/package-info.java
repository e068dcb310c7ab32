/// Who asks, and for how long that was looked at.
@NullMarked
package nl.pols.kit.identity;

import org.jspecify.annotations.NullMarked;
