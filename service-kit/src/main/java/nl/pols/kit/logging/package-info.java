/// The log of processings of personal data (Logboek dataverwerkingen).
@NullMarked
package nl.pols.kit.logging;

import org.jspecify.annotations.NullMarked;
