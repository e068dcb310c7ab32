@NullMarked
package nl.pols.financiering.rekening;

import org.jspecify.annotations.NullMarked;
