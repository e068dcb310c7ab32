/// The whole register in and out.
@NullMarked
package nl.pols.register.uitwisseling;

import org.jspecify.annotations.NullMarked;
