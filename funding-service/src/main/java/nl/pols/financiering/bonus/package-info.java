/// The bonus for sheltered work: claims per realised place and period, never two for the same.
@NullMarked
package nl.pols.financiering.bonus;

import org.jspecify.annotations.NullMarked;
