/// What a recipient spent of a grant, and the counter-postings that correct it.
@NullMarked
package nl.pols.financiering.besteding;

import org.jspecify.annotations.NullMarked;
