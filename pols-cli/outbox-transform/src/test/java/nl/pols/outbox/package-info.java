@NullMarked
package nl.pols.outbox;

import org.jspecify.annotations.NullMarked;
