/// Tests of the registry as a whole.
@NullMarked
package nl.pols.register;

import org.jspecify.annotations.NullMarked;
