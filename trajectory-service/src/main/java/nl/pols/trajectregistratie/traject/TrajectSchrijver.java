package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeregistreerd;
import nl.pols.trajectregistratie.traject.TrajectRefused.GelijktijdigGewijzigd;
import org.jspecify.annotations.Nullable;

/// Writes facts: the new state, the superseded version and the event, each with one statement for
/// any number of them. Either all of it stays or, when somebody else was first, nothing.
@ApplicationScoped
class TrajectSchrijver {

    private static final String GEGEVENS =
            """
            unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::date[], ?::date[], ?::date[], ?::text[],
                   ?::int[], ?::int[], ?::int[], ?::int[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::jsonb[],
                   ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::int[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[],
                   ?::jsonb[], ?::jsonb[], ?::text[])
              AS n(id, registratienummer, deelnemer_id, sob_id, startdatum, geplande_einddatum, einddatum, uitstroom,
                   uren_productie, uren_coaching, uren_scholing, uren_overig, uitkering, behoud_van_uitkering, doelgroep,
                   afstand, verlengingen, vervolg_van_nummer, vervolg_van, kostendragende_gemeente, inhoud_hash, versie,
                   bekend_vanaf, door, handeling, aanlevering_id, verloop, kenmerken, reden)
            """;

    private static final String VOEG_TOE =
            """
            INSERT INTO traject (eigenaar, id, registratienummer, deelnemer_id, sob_id, startdatum, geplande_einddatum,
                   einddatum, uitstroom, uren_productie, uren_coaching, uren_scholing, uren_overig, uitkering,
                   behoud_van_uitkering, doelgroep, afstand, verlengingen, vervolg_van_nummer, vervolg_van,
                   kostendragende_gemeente, inhoud_hash, versie, bekend_vanaf, door, handeling, aanlevering_id,
                   verloop, kenmerken, reden)
            SELECT ?, n.* FROM
            """
                    + GEGEVENS
                    + "ON CONFLICT (eigenaar, registratienummer) DO NOTHING";

    private static final String BEWAAR_OUDE =
            """
            INSERT INTO traject_versie (%2$s, bekend_tot)
            SELECT %1$s, n.tot FROM unnest(?::uuid[], ?::int[], ?::timestamptz[]) AS n(id, versie, tot)
            JOIN traject t ON t.eigenaar = ? AND t.id = n.id AND t.versie = n.versie - 1
            """
                    .formatted(Trajecten.KOLOMMEN, Trajecten.KOLOMMEN.replace("t.", ""));

    private static final String VERVANG =
            """
            UPDATE traject t SET (deelnemer_id, sob_id, startdatum, geplande_einddatum, einddatum, uitstroom,
                   uren_productie, uren_coaching, uren_scholing, uren_overig, uitkering, behoud_van_uitkering, doelgroep,
                   afstand, verlengingen, vervolg_van_nummer, vervolg_van, kostendragende_gemeente, inhoud_hash, versie,
                   bekend_vanaf, door, handeling, aanlevering_id, verloop, kenmerken, reden)
              = (n.deelnemer_id, n.sob_id, n.startdatum, n.geplande_einddatum, n.einddatum, n.uitstroom,
                   n.uren_productie, n.uren_coaching, n.uren_scholing, n.uren_overig, n.uitkering, n.behoud_van_uitkering,
                   n.doelgroep, n.afstand, n.verlengingen, n.vervolg_van_nummer, n.vervolg_van, n.kostendragende_gemeente,
                   n.inhoud_hash, n.versie, n.bekend_vanaf, n.door, n.handeling, n.aanlevering_id,
                   n.verloop, n.kenmerken, n.reden)
            FROM
            """
                    + GEGEVENS
                    + "WHERE t.eigenaar = ? AND t.id = n.id AND t.versie = n.versie - 1";

    private static final int AANTAL_KOLOMMEN = 29;

    private final DataSource dataSource;
    private final Outbox outbox;
    private final Event<TrajectenGeschreven> geschreven;
    private final ObjectMapper json;

    TrajectSchrijver(
            DataSource dataSource,
            Outbox outbox,
            Event<TrajectenGeschreven> geschreven,
            ObjectMapper json) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.geschreven = geschreven;
        this.json = json;
    }

    /// @param feiten of one owner, at most one per trajectory
    @Transactional(TxType.MANDATORY)
    void schrijf(String eigenaar, List<? extends TrajectGebeurtenis> feiten) {
        if (feiten.isEmpty()) {
            return;
        }
        List<Traject> nieuw = new ArrayList<>(feiten.size());
        List<Traject> gewijzigd = new ArrayList<>();
        for (TrajectGebeurtenis feit : feiten) {
            (feit instanceof TrajectGeregistreerd ? nieuw : gewijzigd).add(feit.na());
        }
        // one order for everybody, so that two writers of the same numbers wait instead of deadlock
        nieuw.sort(Comparator.comparing(t -> t.inhoud().registratienummer()));
        gewijzigd.sort(Comparator.comparing(Traject::id));
        try (Connection connection = dataSource.getConnection()) {
            voegToe(connection, eigenaar, nieuw);
            vervang(connection, eigenaar, gewijzigd);
        } catch (SQLException e) {
            throw new IllegalStateException("Trajectories can't be written", e);
        }
        outbox.addAll(feiten);
        geschreven.fire(new TrajectenGeschreven(eigenaar, feiten));
    }

    private void voegToe(Connection connection, String eigenaar, List<Traject> nieuw)
            throws SQLException {
        if (nieuw.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(VOEG_TOE)) {
            statement.setString(1, eigenaar);
            vul(connection, statement, 2, nieuw);
            requireAlle(statement.executeUpdate(), nieuw);
        }
    }

    private void vervang(Connection connection, String eigenaar, List<Traject> gewijzigd)
            throws SQLException {
        if (gewijzigd.isEmpty()) {
            return;
        }
        try (var bewaar = connection.prepareStatement(BEWAAR_OUDE);
                var vervang = connection.prepareStatement(VERVANG)) {
            new Kolommen<>(connection, bewaar, 1, gewijzigd)
                    .tekst(Traject::id)
                    .geheel(Traject::versie)
                    .tekst(Traject::bekendVanaf);
            bewaar.setString(4, eigenaar);
            requireAlle(bewaar.executeUpdate(), gewijzigd);
            vul(connection, vervang, 1, gewijzigd);
            vervang.setString(AANTAL_KOLOMMEN + 1, eigenaar);
            requireAlle(vervang.executeUpdate(), gewijzigd);
        }
    }

    private static void requireAlle(int geschreven, List<Traject> bedoeld) {
        if (geschreven != bedoeld.size()) {
            throw new GelijktijdigGewijzigd();
        }
    }

    private void vul(
            Connection connection, PreparedStatement statement, int eerste, List<Traject> rijen)
            throws SQLException {
        new Kolommen<>(connection, statement, eerste, rijen)
                .tekst(Traject::id)
                .tekst(t -> t.inhoud().registratienummer())
                .tekst(t -> t.inhoud().deelnemerId())
                .tekst(t -> t.inhoud().sobId())
                .tekst(t -> t.inhoud().startdatum())
                .tekst(t -> t.inhoud().geplandeEinddatum())
                .tekst(t -> t.inhoud().einddatum())
                .tekst(t -> t.inhoud().uitstroom())
                .geheel(t -> t.inhoud().urenPerWeek().productie())
                .geheel(t -> t.inhoud().urenPerWeek().coaching())
                .geheel(t -> t.inhoud().urenPerWeek().scholing())
                .geheel(t -> t.inhoud().urenPerWeek().overig())
                .tekst(t -> t.inhoud().uitkering())
                .tekst(t -> t.inhoud().behoudVanUitkering())
                .tekst(t -> t.inhoud().doelgroep())
                .tekst(t -> t.inhoud().afstand())
                .tekst(t -> verlengingen(t.inhoud()))
                .tekst(t -> t.inhoud().vervolgVanNummer())
                .tekst(Traject::vervolgVan)
                .tekst(t -> t.inhoud().kostendragendeGemeente())
                .lang(t -> t.inhoud().hash())
                .geheel(Traject::versie)
                .tekst(Traject::bekendVanaf)
                .tekst(t -> t.herkomst().door())
                .tekst(t -> t.herkomst().handeling())
                .tekst(t -> t.herkomst().aanleveringId())
                .tekst(t -> alsJson(t.inhoud().verloop()))
                .tekst(t -> alsJson(t.inhoud().kenmerken()))
                .tekst(t -> t.herkomst().reden());
    }

    private @Nullable String verlengingen(Inhoud inhoud) {
        return inhoud.verlengingen().isEmpty() ? null : alsJson(inhoud.verlengingen());
    }

    private @Nullable String alsJson(@Nullable Object deel) {
        if (deel == null) {
            return null;
        }
        try {
            return json.writeValueAsString(deel);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content can't be written as JSON", e);
        }
    }
}
