/// The read model: versions of facts with the period in which each was what we knew.
@NullMarked
package nl.pols.rapportage.feit;

import org.jspecify.annotations.NullMarked;
