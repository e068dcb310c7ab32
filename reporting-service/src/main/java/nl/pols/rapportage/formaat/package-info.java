/// The forms in which figures leave: a table, and how it is written as a file.
@NullMarked
package nl.pols.rapportage.formaat;

import org.jspecify.annotations.NullMarked;
