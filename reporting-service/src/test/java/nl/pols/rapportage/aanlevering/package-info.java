@NullMarked
package nl.pols.rapportage.aanlevering;

import org.jspecify.annotations.NullMarked;
