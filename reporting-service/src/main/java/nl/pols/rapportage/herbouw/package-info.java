/// The read model built anew from the topics, beside the one that serves.
@NullMarked
package nl.pols.rapportage.herbouw;

import org.jspecify.annotations.NullMarked;
