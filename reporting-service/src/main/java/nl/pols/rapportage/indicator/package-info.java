/// Indicators: each defined once as data and SQL, asked for a reference date or period and a
/// knowledge date.
@NullMarked
package nl.pols.rapportage.indicator;

import org.jspecify.annotations.NullMarked;
