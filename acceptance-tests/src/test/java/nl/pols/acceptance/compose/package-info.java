/// Holds docker-compose.yml against the services' own configuration; needs neither Docker nor the
/// running suite.
@NullMarked
package nl.pols.acceptance.compose;

import org.jspecify.annotations.NullMarked;
