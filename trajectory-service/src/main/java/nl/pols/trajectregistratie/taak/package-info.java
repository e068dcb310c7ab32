/// What falls due in a trajectory: found when something is written and by a daily round, told as
/// events, done by what is then reported.
@NullMarked
package nl.pols.trajectregistratie.taak;

import org.jspecify.annotations.NullMarked;
