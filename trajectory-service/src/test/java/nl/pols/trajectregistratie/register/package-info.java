/// Tests.
@NullMarked
package nl.pols.trajectregistratie.register;

import org.jspecify.annotations.NullMarked;
