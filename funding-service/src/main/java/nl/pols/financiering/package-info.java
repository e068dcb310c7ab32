/// The money of the sector: the ledger of the supplementary social package and the operating
/// statements.
@NullMarked
package nl.pols.financiering;

import org.jspecify.annotations.NullMarked;
