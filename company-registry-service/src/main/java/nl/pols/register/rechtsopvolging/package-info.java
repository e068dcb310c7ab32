/// Successions: renames and mergers, and who became whom.
@NullMarked
package nl.pols.register.rechtsopvolging;

import org.jspecify.annotations.NullMarked;
