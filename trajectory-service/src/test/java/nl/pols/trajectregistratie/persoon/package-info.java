@NullMarked
package nl.pols.trajectregistratie.persoon;

import org.jspecify.annotations.NullMarked;
