/// Lineage: which SOBs one came from and which it went over into, over any number of successions.
@NullMarked
package nl.pols.register.herkomst;

import org.jspecify.annotations.NullMarked;
