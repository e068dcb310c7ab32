/// Generated histories, held against what must always be true of the register.
@NullMarked
package nl.pols.register.geschiedenis;

import org.jspecify.annotations.NullMarked;
