/// Tests.
@NullMarked
package nl.pols.trajectregistratie;

import org.jspecify.annotations.NullMarked;
