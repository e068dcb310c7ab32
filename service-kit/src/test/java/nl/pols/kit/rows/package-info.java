@NullMarked
package nl.pols.kit.rows;

import org.jspecify.annotations.NullMarked;
