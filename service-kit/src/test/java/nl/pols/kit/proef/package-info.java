/// The tiny application that exercises the kit over HTTP.
@NullMarked
package nl.pols.kit.proef;

import org.jspecify.annotations.NullMarked;
