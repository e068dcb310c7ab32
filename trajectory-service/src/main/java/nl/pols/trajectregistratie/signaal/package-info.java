/// Signals of tension (letter 001, domain 5.2): that somebody may be kept longer than needed, found
/// in what is known and asked about at municipality and SOB at the same moment.
@NullMarked
package nl.pols.trajectregistratie.signaal;

import org.jspecify.annotations.NullMarked;
