/// `./pols verifieer`: proof that what was recorded is still what it was.
@NullMarked
package nl.pols.cli.bewijs;

import org.jspecify.annotations.NullMarked;
