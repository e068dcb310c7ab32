@NullMarked
package nl.pols.financiering.vaststelling;

import org.jspecify.annotations.NullMarked;
