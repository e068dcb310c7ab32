/// Events out (outbox) and in (inbox), and the CloudEvents envelope between them.
@NullMarked
package nl.pols.kit.events;

import org.jspecify.annotations.NullMarked;
