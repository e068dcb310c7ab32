/// Grants to one recipient under one tranche.
@NullMarked
package nl.pols.financiering.toekenning;

import org.jspecify.annotations.NullMarked;
