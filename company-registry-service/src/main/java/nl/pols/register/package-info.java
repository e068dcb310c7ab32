/// The registry of social development companies: who is who, at any date, as known at any date.
/// This package holds what its three features share: valid periods, facts, and plain SQL.
@NullMarked
package nl.pols.register;

import org.jspecify.annotations.NullMarked;
