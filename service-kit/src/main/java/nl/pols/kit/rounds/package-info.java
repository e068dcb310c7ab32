/// Requests that come at the same time, helped together: one transaction for all of them, and an
/// answer for each.
@NullMarked
package nl.pols.kit.rounds;

import org.jspecify.annotations.NullMarked;
