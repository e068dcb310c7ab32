/// The ledger under all money of the package: accounts and postings, double-entry and append-only.
@NullMarked
package nl.pols.financiering.grootboek;

import org.jspecify.annotations.NullMarked;
