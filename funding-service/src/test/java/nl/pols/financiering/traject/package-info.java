@NullMarked
package nl.pols.financiering.traject;

import org.jspecify.annotations.NullMarked;
