/// Wsw money: what each company got and spent a year, the national means with their source, and
/// where they lead.
@NullMarked
package nl.pols.financiering.wsw;

import org.jspecify.annotations.NullMarked;
