/// External series, over HTTP and by their rules.
@NullMarked
package nl.pols.rapportage.reeks;

import org.jspecify.annotations.NullMarked;
