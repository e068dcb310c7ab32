/// Monitoring of senders: how complete and how soon each municipality delivers, what it revises,
/// and a question back where a month is out of season.
@NullMarked
package nl.pols.rapportage.aanlevering;

import org.jspecify.annotations.NullMarked;
