@NullMarked
package nl.pols.rapportage;

import org.jspecify.annotations.NullMarked;
