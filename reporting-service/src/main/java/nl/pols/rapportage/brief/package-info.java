/// Letters as reports: each of a letter's figures beside the computed one.
@NullMarked
package nl.pols.rapportage.brief;

import org.jspecify.annotations.NullMarked;
