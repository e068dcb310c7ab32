package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.pols.kit.events.CloudEvent;

/// The versions of one kind of fact: how rows are written and how their known periods are drawn.
///
/// @param <D> the event's data
record Versies<D>(Class<D> vorm, Tabel<Versie<D>> tabel, Bekendheid bekendheid) {

    /// One version: what an event said, with its number and the moment it was recorded.
    record Versie<D>(CloudEvent event, D data) {
        long volgnummer() {
            return event.sequence();
        }
    }

    /// Files the events; returns the versions, for what hangs below them.
    List<Versie<D>> verwerk(Connection connection, List<CloudEvent> events) throws SQLException {
        var versies = lees(events);
        voegToe(connection, versies);
        return versies;
    }

    List<Versie<D>> lees(List<CloudEvent> events) {
        return events.stream().map(event -> new Versie<>(event, event.dataAs(vorm))).toList();
    }

    void voegToe(Connection connection, List<Versie<D>> versies) throws SQLException {
        if (!versies.isEmpty()) {
            tabel.voegToe(connection, versies);
            if (!Opbouw.steltUit()) {
                bekendheid.hertrek(
                        connection,
                        versies.stream().map(v -> v.event().subject()).distinct().toList());
            }
        }
    }

    static <D> Tabel.Kolom<Versie<D>> volgnummer() {
        return Tabel.kolom("volgnummer", "bigint", Versie::volgnummer);
    }

    static <D> Tabel.Kolom<Versie<D>> bekendVan() {
        return Tabel.kolom("bekend_van", "timestamptz", versie -> versie.event().time());
    }

    /// The key: always the event's subject, so that a mistake in the data can't split a history.
    static <D> Tabel.Kolom<Versie<D>> sleutel(String naam, String type) {
        return Tabel.kolom(naam, type, versie -> versie.event().subject());
    }
}
