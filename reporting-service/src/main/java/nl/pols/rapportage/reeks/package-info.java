/// External series: figures that no case can give, as their source published them.
@NullMarked
package nl.pols.rapportage.reeks;

import org.jspecify.annotations.NullMarked;
