package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

        String wie() {
            return event.subject();
        }

        Sleutel sleutel() {
            return new Sleutel(wie(), volgnummer());
        }
    }

    /// Which version: of whom, and its number.
    record Sleutel(String wie, long volgnummer) {}

    /// From so many on it pays to ask first who is there, and to send the others as a stream.
    static final int VEEL = 50;

    /// What was not there yet.
    ///
    /// @param enige of whom there is one version, which came now: whatever it says, it is known
    ///   until another comes
    record Nieuw(Set<Sleutel> versies, Set<String> enige) {

        /// Of nobody there was anything.
        static <D> Nieuw geheel(List<Versie<D>> versies) {
            var nieuw = new Nieuw(HashSet.newHashSet(versies.size()), new HashSet<>());
            var meer = new HashSet<String>();
            for (var versie : versies) {
                nieuw.versies.add(versie.sleutel());
                if (!nieuw.enige.add(versie.wie())) {
                    meer.add(versie.wie());
                }
            }
            nieuw.enige.removeAll(meer);
            return nieuw;
        }

        Nieuw met(Nieuw ander) {
            versies.addAll(ander.versies);
            enige.addAll(ander.enige);
            return this;
        }

        /// What a statement returns.
        static Nieuw lees(PreparedStatement statement) throws SQLException {
            var nieuw = new Nieuw(new HashSet<>(), new HashSet<>());
            var meer = new HashSet<String>();
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    var wie = rijen.getString(1);
                    nieuw.versies.add(new Sleutel(wie, rijen.getLong(2)));
                    if (!rijen.getBoolean(3) || !nieuw.enige.add(wie)) {
                        meer.add(wie);
                    }
                }
            }
            nieuw.enige.removeAll(meer);
            return nieuw;
        }

        /// Those whose known periods may have to be drawn again: of whom there are others, or that
        /// were there already.
        <D> List<Versie<D>> nietAlleen(List<Versie<D>> verteld) {
            return verteld.stream().filter(v -> !enige.contains(v.wie())).toList();
        }
    }

    /// What a batch did to our present knowledge.
    ///
    /// @param erin versions that it told, and that are what we know now
    /// @param eruit versions that were what we knew before it, and no longer are
    /// @param nieuw how many versions it told that were not there
    record Verschuiving(Set<Sleutel> erin, Set<Sleutel> eruit, int nieuw) {
        static final Verschuiving GEEN = new Verschuiving(Set.of(), Set.of(), 0);

        boolean isEr() {
            return !erin.isEmpty() || !eruit.isEmpty();
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

    /// Returns what is known now, and what no longer; nothing where that is put off.
    Verschuiving voegToe(Connection connection, List<Versie<D>> versies) throws SQLException {
        if (versies.isEmpty()) {
            return Verschuiving.GEEN;
        }
        if (Opbouw.steltUit()) {
            // the inbox of what is built knows each of them once
            tabel.kopieer(connection, versies);
            return Verschuiving.GEEN;
        }
        var nieuw = leg(connection, versies);
        var erin = new HashSet<>(nieuw.versies());
        var eruit = bekendheid.hertrek(connection, nieuw.nietAlleen(versies));
        // told and taken over in the same batch: it was never known
        var meteenVoorbij = new HashSet<>(erin);
        meteenVoorbij.retainAll(eruit);
        erin.removeAll(meteenVoorbij);
        eruit.removeAll(meteenVoorbij);
        return new Verschuiving(erin, eruit, nieuw.versies().size());
    }

    /// Who begins with this batch, nearly everybody in a delivery, goes as a stream.
    private Nieuw leg(Connection connection, List<Versie<D>> versies) throws SQLException {
        var begint = begint(versies);
        if (begint.size() >= VEEL) {
            begint.removeAll(bekendheid.aanwezig(connection, begint));
        }
        if (begint.size() < VEEL) {
            return tabel.voegNieuweToe(connection, versies);
        }
        var stroom = new ArrayList<Versie<D>>(versies.size());
        var rest = new ArrayList<Versie<D>>();
        versies.forEach(v -> (begint.contains(v.wie()) ? stroom : rest).add(v));
        tabel.kopieer(connection, stroom);
        var nieuw = Nieuw.geheel(stroom);
        return rest.isEmpty() ? nieuw : nieuw.met(tabel.voegNieuweToe(connection, rest));
    }

    /// Of whom the first version is told, as the table would name them, and nothing twice.
    private Set<String> begint(List<Versie<D>> versies) {
        var begint = new HashSet<String>();
        var verteld = HashSet.<Sleutel>newHashSet(versies.size());
        var dubbel = new HashSet<String>();
        for (var versie : versies) {
            if (versie.volgnummer() == 1 && bekendheid.schrijftZo(versie.wie())) {
                begint.add(versie.wie());
            }
            if (!verteld.add(versie.sleutel())) {
                dubbel.add(versie.wie());
            }
        }
        begint.removeAll(dubbel);
        return begint;
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
