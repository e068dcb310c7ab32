/// The local copy of trajectories: who was in one on a day, for who may be paid from additional
/// means.
@NullMarked
package nl.pols.financiering.traject;

import org.jspecify.annotations.NullMarked;
