/// A message of an outbox on its way through Kafka Connect.
@NullMarked
package nl.pols.outbox;

import org.jspecify.annotations.NullMarked;
