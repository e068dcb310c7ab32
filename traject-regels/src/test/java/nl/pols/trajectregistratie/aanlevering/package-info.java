/// Tests.
@NullMarked
package nl.pols.trajectregistratie.aanlevering;

import org.jspecify.annotations.NullMarked;
