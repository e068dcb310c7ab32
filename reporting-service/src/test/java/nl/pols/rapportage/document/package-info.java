@NullMarked
package nl.pols.rapportage.document;

import org.jspecify.annotations.NullMarked;
