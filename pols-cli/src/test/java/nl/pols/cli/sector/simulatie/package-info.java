@NullMarked
package nl.pols.cli.sector.simulatie;

import org.jspecify.annotations.NullMarked;
