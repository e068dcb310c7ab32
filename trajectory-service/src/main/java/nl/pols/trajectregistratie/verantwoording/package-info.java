/// Answering for what was delivered: a period is declared complete, later changes are revisions,
/// and a score card says how complete and how timely it all was.
@NullMarked
package nl.pols.trajectregistratie.verantwoording;

import org.jspecify.annotations.NullMarked;
