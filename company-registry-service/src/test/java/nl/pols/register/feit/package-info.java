/// Tests of facts.
@NullMarked
package nl.pols.register.feit;

import org.jspecify.annotations.NullMarked;
