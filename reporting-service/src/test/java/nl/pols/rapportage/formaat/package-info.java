@NullMarked
package nl.pols.rapportage.formaat;

import org.jspecify.annotations.NullMarked;
