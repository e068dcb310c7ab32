package nl.pols.trajectregistratie.signaal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.signaal.Signaal.Onderwerp;
import nl.pols.trajectregistratie.signaal.Signaal.Status;
import nl.pols.trajectregistratie.traject.Kolommen;

/// A row of `signaal` or `signaal_versie` as the aggregate that it is, and back.
@ApplicationScoped
class Signaalrij {

    private static final TypeReference<Map<Feit, String>> FEITEN = new TypeReference<>() {};
    private static final TypeReference<List<Reactie>> REACTIES = new TypeReference<>() {};

    private final Signaalregels regels;
    private final ObjectMapper json;

    Signaalrij(Signaalregels regels, ObjectMapper json) {
        this.regels = regels;
        this.json = json;
    }

    Signaal lees(ResultSet rij) throws SQLException {
        var soort = Signaalsoort.valueOf(rij.getString("soort"));
        int trajectversie = rij.getInt("trajectversie");
        boolean overTraject = !rij.wasNull();
        return new Signaal(
                rij.getObject("id", UUID.class),
                rij.getString("eigenaar"),
                new Onderwerp(
                        rij.getObject("sob_id", UUID.class),
                        rij.getObject("traject_id", UUID.class),
                        rij.getObject("deelnemer_id", UUID.class),
                        overTraject ? trajectversie : null),
                new Bevinding(
                        soort,
                        rij.getString("aanleiding"),
                        vanJson(rij.getString("feiten"), FEITEN),
                        true),
                regels.versie(soort, rij.getInt("regelversie")),
                rij.getDate("peildatum").toLocalDate(),
                Status.valueOf(rij.getString("status")),
                moment(rij, "gevraagd_op"),
                rij.getDate("reactie_uiterlijk").toLocalDate(),
                vanJson(rij.getString("reacties"), REACTIES),
                rij.getInt("versie"),
                moment(rij, "bekend_vanaf"));
    }

    /// The columns of `INSERT INTO signaal`, in the order of the table.
    void zet(Connection connection, PreparedStatement statement, List<Signaal> signalen)
            throws SQLException {
        new Kolommen<>(connection, statement, 1, signalen)
                .tekst(Signaal::id)
                .tekst(Signaal::eigenaar)
                .tekst(s -> s.onderwerp().sobId())
                .tekst(s -> s.bevinding().soort())
                .tekst(s -> s.onderwerp().trajectId())
                .tekst(s -> s.onderwerp().deelnemerId())
                .tekst(s -> s.bevinding().aanleiding())
                .geheel(s -> s.regel().versie())
                .tekst(s -> s.onderwerp().trajectversie())
                .tekst(Signaal::peildatum)
                .tekst(s -> alsJson(new EnumMap<>(s.feiten())))
                .tekst(Signaal::status)
                .tekst(Signaal::gevraagdOp)
                .tekst(Signaal::reactieUiterlijk)
                .tekst(s -> alsJson(s.reacties()))
                .tekst(s -> s.wachtOp(Partij.GEMEENTE))
                .tekst(s -> s.wachtOp(Partij.SOB))
                .geheel(Signaal::versie)
                .tekst(Signaal::bekendVanaf);
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }

    private <T> T vanJson(String opgeslagen, TypeReference<T> soort) {
        try {
            return json.readValue(opgeslagen, soort);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored signal can't be read", e);
        }
    }

    private String alsJson(Object deel) {
        try {
            return json.writeValueAsString(deel);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A signal can't be written", e);
        }
    }
}
