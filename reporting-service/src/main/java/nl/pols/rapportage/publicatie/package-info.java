/// Publications: figures that everybody may have, checked by a second person, frozen and never
/// changed.
@NullMarked
package nl.pols.rapportage.publicatie;

import org.jspecify.annotations.NullMarked;
