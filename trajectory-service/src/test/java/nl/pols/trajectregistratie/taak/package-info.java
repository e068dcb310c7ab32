@NullMarked
package nl.pols.trajectregistratie.taak;

import org.jspecify.annotations.NullMarked;
