package nl.pols.rapportage.feit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.pols.kit.events.CloudEvent;

/// The tables of versions that name a participant, by the kind of record that an erasure names.
/// Invariant: whatever writes to one of them, lets the erasures and the rotations that were told
/// before have their effect in the same transaction.
enum Persoonstabel {
    TRAJECT("trajectversie", "traject_id", "vergeten_traject", "traject_id"),
    BESCHUT_WERK("beschutversie", "dossier_id", "vergeten_record", "record_id"),
    WSW_DIENSTVERBAND("dienstverbandversie", "dienstverband_id", "vergeten_record", "record_id"),
    VOORZIENING("voorzieningversie", "voorziening_id", "vergeten_record", "record_id"),
    DOELGROEPREGISTRATIE("registratieversie", "registratie_id", "vergeten_record", "record_id"),
    BESTEDING("bestedingversie", "besteding_id", "vergeten_record", "record_id");

    private static final String GENOEMD =
            "SELECT DISTINCT deelnemer_id::text FROM {tabel} WHERE {sleutel} = ANY (?::uuid[])";

    private final String tabel;
    private final String sleutel;
    private final String vergeten;
    private final String vergetenSleutel;

    Persoonstabel(String tabel, String sleutel, String vergeten, String vergetenSleutel) {
        this.tabel = tabel;
        this.sleutel = sleutel;
        this.vergeten = vergeten;
        this.vergetenSleutel = vergetenSleutel;
    }

    static Optional<Persoonstabel> van(String soort) {
        return Arrays.stream(values()).filter(t -> t.name().equals(soort)).findFirst();
    }

    /// Where versions of these records were written.
    void werkBij(Connection connection, List<CloudEvent> events) throws SQLException {
        if (!Opbouw.steltUit()) {
            werkBijVan(connection, events.stream().map(CloudEvent::subject).distinct().toList());
        }
    }

    /// The same by their ids.
    void werkBijVan(Connection connection, Collection<?> records) throws SQLException {
        if (!records.isEmpty() && !Opbouw.steltUit()) {
            Pseudoniemwissels.pasToe(connection, this, records);
            Vergeten.pasToe(connection, this, records);
        }
    }

    /// Who is named by whatever version of these records.
    List<String> genoemd(Connection connection, Collection<?> records) throws SQLException {
        return Telwerk.lees(connection, vul(GENOEMD), records);
    }

    /// A statement on this table: `{tabel}` and `{sleutel}`, and where its erasures are kept.
    String vul(String sql) {
        return sql.replace("{tabel}", tabel)
                .replace("{sleutel}", sleutel)
                .replace("{vergeten}", vergeten)
                .replace("{vergetenSleutel}", vergetenSleutel);
    }
}
