@NullMarked
package nl.pols.trajectregistratie.verantwoording;

import org.jspecify.annotations.NullMarked;
