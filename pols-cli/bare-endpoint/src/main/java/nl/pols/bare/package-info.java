/// What a single record is measured beside: the framework of the services with nothing in it.
@NullMarked
package nl.pols.bare;

import org.jspecify.annotations.NullMarked;
