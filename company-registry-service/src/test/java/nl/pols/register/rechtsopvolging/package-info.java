/// Tests of the feature rechtsopvolging: its rules, and its contract over HTTP with a real
/// PostgreSQL.
@NullMarked
package nl.pols.register.rechtsopvolging;

import org.jspecify.annotations.NullMarked;
