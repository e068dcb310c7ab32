/// Tests.
@NullMarked
package nl.pols.trajectregistratie.signaal;

import org.jspecify.annotations.NullMarked;
