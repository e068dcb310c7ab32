/// Facts about an SOB as they are told: a new one, or the correction of one, always with a reason.
@NullMarked
package nl.pols.register.feit;

import org.jspecify.annotations.NullMarked;
