package nl.pols.rapportage.abonnement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging.Slice;

/// The subscriptions of every organisation, each seen by its own only.
@ApplicationScoped
class Abonnementen {
    private static final String KOLOMMEN =
            "abonnement_id, indicator, vraag::text AS vraag, adres, status, aangemaakt_op, reden";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    Abonnementen(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// One to be weighed again: whose it is, and what the answer was.
    record Weging(Abonnement abonnement, Organisatie organisatie, String stand, long volgnummer) {}

    /// What a statement needs filled in.
    interface Vul {
        void vul(PreparedStatement statement) throws SQLException;
    }

    /// Makes one object of a row.
    interface Maak<T> {
        T maak(ResultSet rij) throws SQLException;
    }

    void voegToe(
            Abonnement nieuw, Organisatie van, Kluis.Bewaard geheim, String plaats, String stand) {
        doe(
                "INSERT INTO abonnement (abonnement_id, organisatie, indicator, vraag, adres,"
                        + " geheim, aangemaakt_op, plaats, stand, sleutelversie) VALUES (?, ?, ?,"
                        + " ?::jsonb, ?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setObject(1, nieuw.id());
                    s.setString(2, van.toString());
                    s.setString(3, nieuw.indicator());
                    s.setString(4, schrijf(nieuw.vraag()));
                    s.setString(5, nieuw.adres().toString());
                    s.setString(6, geheim.tekst());
                    s.setObject(7, nieuw.aangemaaktOp().atOffset(ZoneOffset.UTC));
                    s.setString(8, plaats);
                    s.setString(9, stand);
                    s.setInt(10, geheim.sleutelversie());
                });
    }

    Optional<Abonnement> van(Organisatie organisatie, UUID id) {
        return lees(
                        "SELECT "
                                + KOLOMMEN
                                + " FROM abonnement WHERE organisatie = ? AND"
                                + " abonnement_id = ?",
                        s -> {
                            s.setString(1, organisatie.toString());
                            s.setObject(2, id);
                        },
                        this::abonnement)
                .stream()
                .findFirst();
    }

    List<Abonnement> van(Organisatie organisatie, Slice deel) {
        var na = deel.fromStart() ? new UUID(0, 0) : deel.key(0, UUID::fromString);
        return lees(
                "SELECT %s FROM abonnement WHERE organisatie = ? AND abonnement_id %s ? ORDER BY abonnement_id %s LIMIT ?"
                        .formatted(KOLOMMEN, deel.operator(), deel.order()),
                s -> {
                    s.setString(1, organisatie.toString());
                    s.setObject(2, na);
                    s.setInt(3, deel.fetchSize());
                },
                this::abonnement);
    }

    boolean verwijder(Organisatie organisatie, UUID id) {
        return doe(
                        "DELETE FROM abonnement WHERE organisatie = ? AND abonnement_id = ?",
                        s -> {
                            s.setString(1, organisatie.toString());
                            s.setObject(2, id);
                        })
                > 0;
    }

    /// Those that haven't been weighed at this place of the read model; another instance takes
    /// others.
    List<Weging> teWegen(String plaats, int hoogstens) {
        return lees(
                "SELECT "
                        + KOLOMMEN
                        + ", organisatie, stand, volgnummer FROM abonnement WHERE"
                        + " status = 'ACTIEF' AND plaats <> ? ORDER BY abonnement_id LIMIT ? FOR"
                        + " UPDATE SKIP LOCKED",
                s -> {
                    s.setString(1, plaats);
                    s.setInt(2, hoogstens);
                },
                rij ->
                        new Weging(
                                abonnement(rij),
                                Organisatie.parse(rij.getString("organisatie")),
                                rij.getString("stand"),
                                rij.getLong("volgnummer")));
    }

    void gewogen(UUID id, String plaats, String stand, long volgnummer) {
        doe(
                "UPDATE abonnement SET plaats = ?, stand = ?, volgnummer = ? WHERE abonnement_id ="
                        + " ?",
                s -> {
                    s.setString(1, plaats);
                    s.setString(2, stand);
                    s.setLong(3, volgnummer);
                    s.setObject(4, id);
                });
    }

    int doe(String sql, Vul vul) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul.vul(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A subscription can't be written", e);
        }
    }

    <T> List<T> lees(String sql, Vul vul, Maak<T> maak) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            vul.vul(statement);
            var gelezen = new ArrayList<T>();
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(maak.maak(rijen));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("Subscriptions can't be read", e);
        }
    }

    private Abonnement abonnement(ResultSet rij) throws SQLException {
        return new Abonnement(
                rij.getObject("abonnement_id", UUID.class),
                rij.getString("indicator"),
                vraag(rij.getString("vraag")),
                URI.create(rij.getString("adres")),
                Abonnement.Status.valueOf(rij.getString("status")),
                rij.getObject("aangemaakt_op", OffsetDateTime.class).toInstant(),
                rij.getString("reden"));
    }

    private String schrijf(Object waarde) {
        try {
            return json.writeValueAsString(waarde);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> vraag(String tekst) {
        try {
            return json.readValue(tekst, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
