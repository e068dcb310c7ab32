/// The local copy of the company register: which SOBs there are, and who took over from whom.
@NullMarked
package nl.pols.financiering.register;

import org.jspecify.annotations.NullMarked;
