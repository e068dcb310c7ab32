/// Who looked behind which figure, for whoever may know that, for as long as it is kept.
@NullMarked
package nl.pols.rapportage.inzage;

import org.jspecify.annotations.NullMarked;
