/// The trajectory service: from start to outcome, single records and deliveries.
@NullMarked
package nl.pols.trajectregistratie;

import org.jspecify.annotations.NullMarked;
