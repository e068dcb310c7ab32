/// Tests of the feature gemeente: its rules, and its contract over HTTP with a real PostgreSQL.
@NullMarked
package nl.pols.register.gemeente;

import org.jspecify.annotations.NullMarked;
