package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
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

    /// Unique violation: somebody else was first.
    private static final String BESTAAT_AL = "23505";

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
    /// @return whether follow-ups may wait for what is new (T4)
    @Transactional(TxType.MANDATORY)
    boolean schrijf(String eigenaar, List<? extends TrajectGebeurtenis> feiten) {
        if (feiten.isEmpty()) {
            return false;
        }
        List<TrajectGebeurtenis> nieuw = new ArrayList<>(feiten.size());
        List<TrajectGebeurtenis> gewijzigd = new ArrayList<>();
        for (TrajectGebeurtenis feit : feiten) {
            (feit instanceof TrajectGeregistreerd ? nieuw : gewijzigd).add(feit);
        }
        // one order for everybody, so that two writers of the same numbers wait instead of deadlock
        nieuw.sort(Comparator.comparing(f -> f.na().inhoud().registratienummer()));
        gewijzigd.sort(Comparator.comparing(f -> f.na().id()));
        boolean wacht;
        try (Connection connection = dataSource.getConnection()) {
            wacht = voegToe(connection, eigenaar, nieuw);
            vervang(connection, eigenaar, gewijzigd.stream().map(TrajectGebeurtenis::na).toList());
        } catch (SQLException e) {
            if (BESTAAT_AL.equals(e.getSQLState())) {
                throw new GelijktijdigGewijzigd();
            }
            throw new IllegalStateException("Trajectories can't be written", e);
        }
        outbox.addAll(gewijzigd);
        geschreven.fire(new TrajectenGeschreven(eigenaar, feiten));
        return wacht;
    }

    private boolean voegToe(Connection connection, String eigenaar, List<TrajectGebeurtenis> nieuw)
            throws SQLException {
        if (nieuw.isEmpty()) {
            return false;
        }
        List<Traject> trajecten = nieuw.stream().map(TrajectGebeurtenis::na).toList();
        boolean een = trajecten.size() == 1;
        try (var statement = connection.prepareStatement(Schrijfzinnen.voegToe(trajecten.size()))) {
            statement.setString(1, eigenaar);
            var plaatsen =
                    een
                            ? Kolommen.vanEen(statement, 2, trajecten.getFirst())
                            : new Kolommen<>(connection, statement, 2, trajecten);
            vul(plaatsen);
            int volgende = Schrijfzinnen.KOLOMMEN_AANTAL + 2;
            statement.setArray(volgende, outbox.messages(connection, nieuw));
            statement.setString(volgende + 1, eigenaar);
            plaatsen.vanaf(volgende + 2).tekst(t -> t.inhoud().registratienummer());
            statement.execute();
            statement.getMoreResults();
            try (var antwoord = statement.getResultSet()) {
                antwoord.next();
                return antwoord.getBoolean(2);
            }
        }
    }

    private void vervang(Connection connection, String eigenaar, List<Traject> gewijzigd)
            throws SQLException {
        if (gewijzigd.isEmpty()) {
            return;
        }
        try (var bewaar = connection.prepareStatement(Schrijfzinnen.BEWAAR_OUDE);
                var vervang = connection.prepareStatement(Schrijfzinnen.VERVANG)) {
            new Kolommen<>(connection, bewaar, 1, gewijzigd)
                    .tekst(Traject::id)
                    .geheel(Traject::versie)
                    .tekst(Traject::bekendVanaf);
            bewaar.setString(4, eigenaar);
            requireAlle(bewaar.executeUpdate(), gewijzigd);
            vul(new Kolommen<>(connection, vervang, 1, gewijzigd));
            vervang.setString(Schrijfzinnen.KOLOMMEN_AANTAL + 1, eigenaar);
            requireAlle(vervang.executeUpdate(), gewijzigd);
        }
    }

    private static void requireAlle(int geschreven, List<Traject> bedoeld) {
        if (geschreven != bedoeld.size()) {
            throw new GelijktijdigGewijzigd();
        }
    }

    private void vul(Kolommen<Traject> kolommen) throws SQLException {
        kolommen.tekst(Traject::id)
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
