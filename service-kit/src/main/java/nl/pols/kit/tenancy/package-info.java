/// The second lock: PostgreSQL row-level security, told per transaction which organisation is
/// asking.
@NullMarked
package nl.pols.kit.tenancy;

import org.jspecify.annotations.NullMarked;
