/// Many rows at once into a table.
@NullMarked
package nl.pols.kit.rows;

import org.jspecify.annotations.NullMarked;
