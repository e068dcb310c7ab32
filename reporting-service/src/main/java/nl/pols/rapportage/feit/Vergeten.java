package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Forgets a person whom trajectory-service erased, and whom funding-service did after it: in every
/// version of the person's records a made-up participant takes the place of the pseudonym, in those
/// that still come too. Figures stay what they were, for any knowledge date: the fact stays, and
/// one person stays one.
@ApplicationScoped
class Vergeten implements EventHandler {

    private static final String ONTHOUD =
            """
            INSERT INTO {vergeten} SELECT DISTINCT ON (id) * FROM unnest(?::uuid[], ?::uuid[]) AS n(id, wie)
            ON CONFLICT ({vergetenSleutel}) DO UPDATE SET deelnemer_id = excluded.deelnemer_id
            """;

    private static final String PAS_TOE =
            """
            UPDATE {tabel} v SET deelnemer_id = w.deelnemer_id FROM {vergeten} w
            WHERE w.{vergetenSleutel} = ANY (?::uuid[]) AND v.{sleutel} = w.{vergetenSleutel}
              AND v.deelnemer_id <> w.deelnemer_id
            """;

    private static final String PAS_ALLES_TOE =
            """
            UPDATE {tabel} v SET deelnemer_id = w.deelnemer_id FROM {vergeten} w
            WHERE v.{sleutel} = w.{vergetenSleutel} AND v.deelnemer_id <> w.deelnemer_id
            """;

    private final AgroalDataSource dataSource;

    Vergeten(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data.
    record Verwijdering(List<Vergetene> records) {
        Verwijdering {
            Vereist.velden("records", records);
        }
    }

    /// A record that was made anonymous.
    record Vergetene(String soort, UUID id, UUID vervanging) {
        Vergetene {
            Vereist.velden("soort", soort, "id", id, "vervanging", vervanging);
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.verwijdering", "pols.financiering.verwijdering");
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "nl.re-integratietrajecten.persoon-verwijderd.v1",
                "nl.aanvullend-sociaal-pakket.deelnemer-vergeten.v1");
    }

    @Override
    public void apply(List<CloudEvent> events) {
        var records =
                events.stream()
                        .flatMap(e -> e.dataAs(Verwijdering.class).records().stream())
                        .toList();
        Verbinding.met(
                dataSource,
                connection -> {
                    for (Persoonstabel tabel : Persoonstabel.values()) {
                        vergeet(
                                connection,
                                tabel,
                                records.stream()
                                        .filter(v -> v.soort().equals(tabel.name()))
                                        .toList());
                    }
                });
    }

    private static void vergeet(Connection connection, Persoonstabel tabel, List<Vergetene> records)
            throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        var ids = records.stream().map(Vergetene::id).toList();
        Telwerk.voer(
                connection,
                tabel.vul(ONTHOUD),
                ids,
                records.stream().map(Vergetene::vervanging).toList());
        if (Opbouw.steltUit()) {
            return;
        }
        if (tabel == Persoonstabel.TRAJECT) {
            Telwerk.wacht(connection);
            var trajecten = Samenloop.vanDezelfden(connection, ids);
            var personen = tabel.genoemd(connection, ids);
            pasToe(connection, tabel, ids);
            Samenloop.werkBij(connection, trajecten, personen);
        } else if (tabel == Persoonstabel.BESCHUT_WERK) {
            Telwerk.wacht(connection);
            var personen = new ArrayList<>(tabel.genoemd(connection, ids));
            var gesteund = Voorzieningtelling.gesteund(connection, personen, ids);
            Voorzieningtelling.tel(connection, gesteund, -1);
            pasToe(connection, tabel, ids);
            Voorzieningtelling.tel(connection, gesteund, 1);
            personen.addAll(tabel.genoemd(connection, ids));
            Samenloop.werkBij(connection, List.of(), personen);
            Persoonscellen.werkBijVan(connection, ids);
        } else if (tabel == Persoonstabel.WSW_DIENSTVERBAND) {
            pasToe(connection, tabel, ids);
            Persoonscellen.werkBijVan(connection, ids);
        } else if (tabel == Persoonstabel.VOORZIENING) {
            Telwerk.wacht(connection);
            var personen = Voorzieningtelling.genoemd(connection, ids);
            Voorzieningtelling.tel(connection, personen, -1);
            pasToe(connection, tabel, ids);
            Voorzieningtelling.tel(connection, personen, 1);
        } else if (tabel == Persoonstabel.DOELGROEPREGISTRATIE) {
            Telwerk.wacht(connection);
            var personen = new ArrayList<>(tabel.genoemd(connection, ids));
            personen.addAll(records.stream().map(v -> v.vervanging().toString()).toList());
            Registratietelling.tel(connection, personen, -1);
            pasToe(connection, tabel, ids);
            Registratietelling.tel(connection, personen, 1);
        } else if (tabel == Persoonstabel.BESTEDING) {
            Telwerk.wacht(connection);
            var personen = new ArrayList<>(tabel.genoemd(connection, ids));
            pasToe(connection, tabel, ids);
            personen.addAll(tabel.genoemd(connection, ids));
            Geldtelling.werkPersonenBij(connection, personen);
        } else {
            pasToe(connection, tabel, ids);
        }
    }

    static void pasToeOpAlles(Connection connection, Persoonstabel tabel) throws SQLException {
        Telwerk.voer(connection, tabel.vul(PAS_ALLES_TOE));
    }

    /// Where versions of these records were written.
    static void pasToe(Connection connection, Persoonstabel tabel, Collection<?> records)
            throws SQLException {
        Telwerk.voer(connection, tabel.vul(PAS_TOE), records);
    }
}
