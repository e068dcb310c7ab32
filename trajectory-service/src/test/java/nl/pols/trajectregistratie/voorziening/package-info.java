/// Tests.
@NullMarked
package nl.pols.trajectregistratie.voorziening;

import org.jspecify.annotations.NullMarked;
