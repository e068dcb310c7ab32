/// Tests.
@NullMarked
package nl.pols.trajectregistratie.traject;

import org.jspecify.annotations.NullMarked;
