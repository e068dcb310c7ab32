/// Who is who: value types that can't hold an invalid number, the caller of a request, and the
/// pseudonym of a participant.
@NullMarked
package nl.pols.kit.identity;

import org.jspecify.annotations.NullMarked;
