/// Tests of the feature sob: its rules, and its contract over HTTP with a real PostgreSQL.
@NullMarked
package nl.pols.register.sob;

import org.jspecify.annotations.NullMarked;
