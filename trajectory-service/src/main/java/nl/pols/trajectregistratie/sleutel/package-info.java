/// The keys of the pseudonyms: which one is in use, and their rotation.
@NullMarked
package nl.pols.trajectregistratie.sleutel;

import org.jspecify.annotations.NullMarked;
