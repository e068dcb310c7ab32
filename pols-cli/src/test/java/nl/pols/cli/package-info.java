@NullMarked
package nl.pols.cli;

import org.jspecify.annotations.NullMarked;
