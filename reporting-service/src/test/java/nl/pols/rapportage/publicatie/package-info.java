@NullMarked
package nl.pols.rapportage.publicatie;

import org.jspecify.annotations.NullMarked;
