@NullMarked
package nl.pols.financiering.boeking;

import org.jspecify.annotations.NullMarked;
