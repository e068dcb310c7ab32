/// What the rules need to know of SOBs and municipalities: a local copy, fed by the register's
/// events.
@NullMarked
package nl.pols.trajectregistratie.register;

import org.jspecify.annotations.NullMarked;
