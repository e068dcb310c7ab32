package nl.pols.rapportage.feit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.events.EventHandler;

/// Follows a rotation of the key of the pseudonyms: all versions of a person go to the new
/// pseudonym together, those that come later under the one before too, so that counts of persons
/// are at every moment what they were.
@ApplicationScoped
class Pseudoniemwissels implements EventHandler {

    /// The last one wins; of a chain that came in another order, its end.
    private static final String ONTHOUD =
            """
            INSERT INTO pseudoniemwissel SELECT DISTINCT ON (n.oud) n.oud, coalesce(verder.nieuw, n.nieuw)
            FROM unnest(?::uuid[], ?::uuid[]) AS n(oud, nieuw) LEFT JOIN pseudoniemwissel verder ON verder.oud = n.nieuw
            ON CONFLICT (oud) DO UPDATE SET nieuw = excluded.nieuw
            """;

    private static final String TREK_DOOR =
            """
            UPDATE pseudoniemwissel w SET nieuw = verder.nieuw FROM pseudoniemwissel verder
            WHERE w.nieuw = verder.oud AND verder.oud = ANY (?::uuid[])
            """;

    private static final String ZET_OM =
            """
            UPDATE {tabel} v SET deelnemer_id = w.nieuw FROM pseudoniemwissel w
            WHERE w.oud = ANY (?::uuid[]) AND v.deelnemer_id = w.oud
            """;

    private static final String ZET_ALLES_OM =
            "UPDATE {tabel} v SET deelnemer_id = w.nieuw FROM pseudoniemwissel w WHERE"
                    + " v.deelnemer_id = w.oud";

    /// Nothing is looked up as long as no key was ever rotated.
    private static final String PAS_TOE =
            """
            UPDATE {tabel} v SET deelnemer_id = w.nieuw FROM pseudoniemwissel w
            WHERE EXISTS (SELECT FROM pseudoniemwissel) AND v.{sleutel} = ANY (?::uuid[]) AND w.oud = v.deelnemer_id
            """;

    private final AgroalDataSource dataSource;

    Pseudoniemwissels(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// What is used of the event's data.
    record Gewisseld(List<Wissel> wissels) {
        Gewisseld {
            Vereist.velden("wissels", wissels);
        }
    }

    /// One person, before and from now on.
    record Wissel(UUID oud, UUID nieuw) {
        Wissel {
            Vereist.velden("oud", oud, "nieuw", nieuw);
        }
    }

    @Override
    public Set<String> topics() {
        return Set.of("pols.trajectregistratie.pseudoniemwissel");
    }

    @Override
    public Set<String> types() {
        return Set.of("nl.re-integratietrajecten.pseudoniemen-gewisseld.v1");
    }

    /// Rotation by rotation: in one batch may be the ends of two.
    @Override
    public void apply(List<CloudEvent> events) {
        Verbinding.met(
                dataSource,
                connection -> {
                    for (String sleutel :
                            events.stream().map(CloudEvent::subject).distinct().toList()) {
                        verwerk(
                                connection,
                                events.stream()
                                        .filter(e -> e.subject().equals(sleutel))
                                        .flatMap(e -> e.dataAs(Gewisseld.class).wissels().stream())
                                        .toList());
                    }
                });
    }

    private static void verwerk(Connection connection, List<Wissel> wissels) throws SQLException {
        var oud = wissels.stream().map(Wissel::oud).toList();
        Telwerk.voer(connection, ONTHOUD, oud, wissels.stream().map(Wissel::nieuw).toList());
        Telwerk.voer(connection, TREK_DOOR, oud);
        if (Opbouw.steltUit()) {
            return;
        }
        Telwerk.wacht(connection);
        Voorzieningtelling.tel(connection, oud, -1);
        Registratietelling.tel(connection, oud, -1);
        for (Persoonstabel tabel : Persoonstabel.values()) {
            Telwerk.voer(connection, tabel.vul(ZET_OM), oud);
        }
        Voorzieningtelling.tel(connection, oud, 1);
        Registratietelling.tel(connection, oud, 1);
        Samenloop.werkBij(connection, Samenloop.vanGewisselden(connection, oud), oud);
        Geldtelling.werkPersonenBij(connection, oud);
        Persoonscellen.werkBijGewisselden(connection, oud);
    }

    static void pasToeOpAlles(Connection connection, Persoonstabel tabel) throws SQLException {
        Telwerk.voer(connection, tabel.vul(ZET_ALLES_OM));
    }

    /// Where versions of these records were written.
    static void pasToe(Connection connection, Persoonstabel tabel, Collection<?> records)
            throws SQLException {
        Telwerk.voer(connection, tabel.vul(PAS_TOE), records);
    }
}
