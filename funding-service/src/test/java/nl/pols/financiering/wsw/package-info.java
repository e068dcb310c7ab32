@NullMarked
package nl.pols.financiering.wsw;

import org.jspecify.annotations.NullMarked;
