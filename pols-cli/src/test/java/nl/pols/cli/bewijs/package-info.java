@NullMarked
package nl.pols.cli.bewijs;

import org.jspecify.annotations.NullMarked;
