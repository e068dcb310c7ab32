/// What tests of this module and of those that use it share.
@NullMarked
package nl.pols.trajectregistratie.proef;

import org.jspecify.annotations.NullMarked;
