@NullMarked
package nl.pols.trajectregistratie.sleutel;

import org.jspecify.annotations.NullMarked;
