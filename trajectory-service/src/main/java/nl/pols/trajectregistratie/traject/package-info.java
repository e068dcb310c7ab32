/// Trajectories: the aggregate with its history and events, and the one way in (validate, compare,
/// write) that single records and deliveries share.
@NullMarked
package nl.pols.trajectregistratie.traject;

import org.jspecify.annotations.NullMarked;
