@NullMarked
package nl.pols.cli.bench;

import org.jspecify.annotations.NullMarked;
