/// The accounts of the ledger as they are read: balances as of any two dates, postings, proof.
@NullMarked
package nl.pols.financiering.rekening;

import org.jspecify.annotations.NullMarked;
