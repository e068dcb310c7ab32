@NullMarked
package nl.pols.financiering.register;

import org.jspecify.annotations.NullMarked;
