/// Tests of the list of functionalities.
@NullMarked
package nl.pols.register.functionaliteit;

import org.jspecify.annotations.NullMarked;
