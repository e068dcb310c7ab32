/// Social development companies: identity, names, legal form, relations with municipalities.
@NullMarked
package nl.pols.register.sob;

import org.jspecify.annotations.NullMarked;
