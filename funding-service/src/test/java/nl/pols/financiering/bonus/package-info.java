@NullMarked
package nl.pols.financiering.bonus;

import org.jspecify.annotations.NullMarked;
