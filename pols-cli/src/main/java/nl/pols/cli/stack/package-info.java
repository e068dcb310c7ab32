/// PostgreSQL, Kafka, Kafka Connect and the four services as processes on one machine.
@NullMarked
package nl.pols.cli.stack;

import org.jspecify.annotations.NullMarked;
