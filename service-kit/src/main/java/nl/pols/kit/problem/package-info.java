/// Every failure leaves a service as a problem (RFC 9457): refusals, and what the framework makes.
@NullMarked
package nl.pols.kit.problem;

import org.jspecify.annotations.NullMarked;
