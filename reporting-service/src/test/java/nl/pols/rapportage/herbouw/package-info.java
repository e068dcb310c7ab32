@NullMarked
package nl.pols.rapportage.herbouw;

import org.jspecify.annotations.NullMarked;
