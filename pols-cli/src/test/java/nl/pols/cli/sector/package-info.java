@NullMarked
package nl.pols.cli.sector;

import org.jspecify.annotations.NullMarked;
