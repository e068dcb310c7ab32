/// The settlement of a recipient's year, by two persons, with what flows back to the Treasury.
@NullMarked
package nl.pols.financiering.vaststelling;

import org.jspecify.annotations.NullMarked;
