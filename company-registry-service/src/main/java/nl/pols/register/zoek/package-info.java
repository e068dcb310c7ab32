/// Search: which company is meant, by any name it carries or carried, an identifier, a municipality
/// or a region, and why it was found.
@NullMarked
package nl.pols.register.zoek;

import org.jspecify.annotations.NullMarked;
