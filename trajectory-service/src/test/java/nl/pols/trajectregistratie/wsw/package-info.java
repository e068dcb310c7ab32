/// Tests.
@NullMarked
package nl.pols.trajectregistratie.wsw;

import org.jspecify.annotations.NullMarked;
