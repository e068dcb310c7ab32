/// Schemes and their yearly tranches, with parts that never exceed what they are a part of.
@NullMarked
package nl.pols.financiering.regeling;

import org.jspecify.annotations.NullMarked;
