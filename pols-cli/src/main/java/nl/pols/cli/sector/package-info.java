/// The commands about the sector: simulate one, deliver a file, and the demonstration.
@NullMarked
package nl.pols.cli.sector;

import org.jspecify.annotations.NullMarked;
