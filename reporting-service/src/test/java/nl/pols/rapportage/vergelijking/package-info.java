@NullMarked
package nl.pols.rapportage.vergelijking;

import org.jspecify.annotations.NullMarked;
