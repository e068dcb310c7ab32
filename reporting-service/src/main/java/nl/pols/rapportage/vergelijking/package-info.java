/// Benchmark per company: its figures beside the quartiles of its peers, and what explains a
/// difference.
@NullMarked
package nl.pols.rapportage.vergelijking;

import org.jspecify.annotations.NullMarked;
