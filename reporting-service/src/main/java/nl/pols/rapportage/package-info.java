/// Reports: what the letters asked, as indicators over facts that the other services told by
/// events.
@NullMarked
package nl.pols.rapportage;

import org.jspecify.annotations.NullMarked;
