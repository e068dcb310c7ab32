/// The embedded default's key pair and the access tokens it signs.
@NullMarked
package nl.pols.cli.token;

import org.jspecify.annotations.NullMarked;
