/// An SOB that was registered twice: a correction of the register, not a succession in the world.
@NullMarked
package nl.pols.register.dubbelregistratie;

import org.jspecify.annotations.NullMarked;
