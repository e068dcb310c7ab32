/// What a municipality's ordinance says on extensions and reviews, within bounds.
@NullMarked
package nl.pols.trajectregistratie.verordening;

import org.jspecify.annotations.NullMarked;
