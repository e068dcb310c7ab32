/// Deliveries (*aanleveringen*): the main door for municipal systems. A stream of any size in
/// constant memory, each record with an outcome that lasts, resumable after any break.
@NullMarked
package nl.pols.trajectregistratie.aanlevering;

import org.jspecify.annotations.NullMarked;
