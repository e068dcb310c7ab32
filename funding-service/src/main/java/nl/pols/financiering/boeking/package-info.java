/// Booking within grants: expenditures, commitments and what corrects them, one by one or in
/// batches.
@NullMarked
package nl.pols.financiering.boeking;

import org.jspecify.annotations.NullMarked;
