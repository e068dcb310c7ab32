/// Tests of the service as a whole: the contract over HTTP with a real database.
@NullMarked
package nl.pols.financiering;

import org.jspecify.annotations.NullMarked;
