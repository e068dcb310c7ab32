/// How far the read model is.
@NullMarked
package nl.pols.rapportage.stand;

import org.jspecify.annotations.NullMarked;
