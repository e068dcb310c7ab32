/// What the suite does in a second, measured beside the machine's own limit.
@NullMarked
package nl.pols.cli.bench;

import org.jspecify.annotations.NullMarked;
