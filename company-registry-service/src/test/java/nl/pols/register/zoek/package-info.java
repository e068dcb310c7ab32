/// Search: how names are weighed, and the questions over HTTP.
@NullMarked
package nl.pols.register.zoek;

import org.jspecify.annotations.NullMarked;
