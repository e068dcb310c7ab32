/// The rules a stated trajectory must satisfy, and the reader that turns JSON into such a
/// statement. Plain Java: the same classes judge a single POST, a delivery and, offline, a file on
/// a sender's desk.
@NullMarked
package nl.pols.trajectregistratie.regels;

import org.jspecify.annotations.NullMarked;
