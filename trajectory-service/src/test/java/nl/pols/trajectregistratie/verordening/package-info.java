@NullMarked
package nl.pols.trajectregistratie.verordening;

import org.jspecify.annotations.NullMarked;
