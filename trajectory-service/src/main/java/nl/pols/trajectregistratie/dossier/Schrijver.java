package nl.pols.trajectregistratie.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.pols.kit.events.Event;
import nl.pols.kit.events.Outbox;
import nl.pols.trajectregistratie.dossier.DossierRefused.GelijktijdigGewijzigd;

/// Writes versions: the new state, the superseded one and the events, each with one statement for
/// any number of them. Either all of it stays or, when somebody else was first, nothing.
@ApplicationScoped
class Schrijver {

    private static final String RIJEN =
            """
            unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::jsonb[], ?::int[], ?::timestamptz[], ?::text[], ?::text[])
              AS n(id, eigenaar, registratienummer, deelnemer_id, lezers, inhoud, versie, bekend_vanaf, door, handeling)
            """;

    private static final String VOEG_TOE =
            """
            INSERT INTO %1$s (id, eigenaar, registratienummer, deelnemer_id, lezers, inhoud, versie, bekend_vanaf, door, handeling)
            SELECT id, eigenaar, registratienummer, deelnemer_id, string_to_array(lezers, ','), inhoud, versie, bekend_vanaf, door, handeling FROM
            """
                    + RIJEN
                    + "ON CONFLICT (eigenaar, registratienummer) DO NOTHING";

    private static final String BEWAAR_OUDE =
            """
            INSERT INTO %1$s_versie
            SELECT t.*, n.bekend_vanaf FROM
            """
                    + RIJEN
                    + "JOIN %1$s t ON t.id = n.id AND t.versie = n.versie - 1";

    private static final String VERVANG =
            """
            UPDATE %1$s t SET (deelnemer_id, lezers, inhoud, versie, bekend_vanaf, door, handeling)
              = (n.deelnemer_id, string_to_array(n.lezers, ','), n.inhoud, n.versie, n.bekend_vanaf, n.door, n.handeling)
            FROM
            """
                    + RIJEN
                    + "WHERE t.id = n.id AND t.versie = n.versie - 1";

    private final DataSource dataSource;
    private final Outbox outbox;
    private final ObjectMapper json;

    Schrijver(DataSource dataSource, Outbox outbox, ObjectMapper json) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.json = json;
    }

    /// @param versies at most one per record; `feiten` are theirs, in the same order
    @Transactional(TxType.MANDATORY)
    <I extends Inhoud> void schrijf(
            Soort<I> soort, List<Versie<I>> versies, List<? extends Event> feiten) {
        // one order for everybody, so that two writers wait instead of deadlock
        var nieuw =
                versies.stream()
                        .filter(v -> v.versie() == 1)
                        .sorted(Comparator.comparing(v -> v.inhoud().registratienummer()))
                        .toList();
        var gewijzigd =
                versies.stream()
                        .filter(v -> v.versie() > 1)
                        .sorted(Comparator.comparing(Versie::id))
                        .toList();
        try (Connection connection = dataSource.getConnection()) {
            voer(connection, VOEG_TOE.formatted(soort.tabel()), nieuw);
            voer(connection, BEWAAR_OUDE.formatted(soort.tabel()), gewijzigd);
            voer(connection, VERVANG.formatted(soort.tabel()), gewijzigd);
        } catch (SQLException e) {
            throw new IllegalStateException("Can't write " + soort.tabel(), e);
        }
        outbox.addAll(feiten);
    }

    /// One writer per owner and kind at a time, until its transaction ends: rules among the records
    /// of one person hold for all of them together.
    @Transactional(TxType.MANDATORY)
    void alleenVan(Soort<?> soort, String eigenaar) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(1, soort.tabel() + "/" + eigenaar);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("Can't lock " + soort.tabel(), e);
        }
    }

    private <I extends Inhoud> void voer(Connection connection, String sql, List<Versie<I>> versies)
            throws SQLException {
        if (versies.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            vul(connection, statement, versies);
            if (statement.executeUpdate() != versies.size()) {
                throw new GelijktijdigGewijzigd();
            }
        }
    }

    private <I extends Inhoud> void vul(
            Connection connection, PreparedStatement statement, List<Versie<I>> versies)
            throws SQLException {
        List<Function<Versie<I>, Object>> kolommen =
                List.of(
                        Versie::id,
                        Versie::eigenaar,
                        v -> v.inhoud().registratienummer(),
                        v -> v.inhoud().deelnemerId(),
                        v -> String.join(",", v.inhoud().lezers()),
                        v -> tekst(v.inhoud()),
                        Versie::versie,
                        Versie::bekendVanaf,
                        Versie::door,
                        Versie::handeling);
        for (int i = 0; i < kolommen.size(); i++) {
            var kolom = kolommen.get(i);
            var waarden = versies.stream().map(v -> kolom.apply(v).toString());
            statement.setArray(
                    i + 1, connection.createArrayOf("text", waarden.toArray(String[]::new)));
        }
    }

    private String tekst(Inhoud inhoud) {
        try {
            return json.writeValueAsString(inhoud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content can't be written as JSON", e);
        }
    }
}
