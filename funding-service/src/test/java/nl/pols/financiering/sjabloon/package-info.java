@NullMarked
package nl.pols.financiering.sjabloon;

import org.jspecify.annotations.NullMarked;
