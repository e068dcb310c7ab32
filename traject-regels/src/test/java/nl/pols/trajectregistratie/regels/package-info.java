/// Tests.
@NullMarked
package nl.pols.trajectregistratie.regels;

import org.jspecify.annotations.NullMarked;
