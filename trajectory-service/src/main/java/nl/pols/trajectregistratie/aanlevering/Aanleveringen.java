package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.traject.Bladwijzer;
import nl.pols.trajectregistratie.traject.Melding;
import org.jspecify.annotations.Nullable;

/// Reads deliveries: those of the organisation of the transaction.
@ApplicationScoped
class Aanleveringen {

    private static final TypeReference<TreeMap<String, Long>> VELDEN = new TypeReference<>() {};
    private static final TypeReference<List<Melding>> REDENEN = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    Aanleveringen(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    @Transactional(TxType.MANDATORY)
    Optional<Aanlevering> zoek(String eigenaar, UUID id) {
        return lees("WHERE eigenaar = ? AND id = ?", eigenaar, id).stream().findFirst();
    }

    /// For whoever wants to work on it: nobody else takes it before this transaction ends.
    @Transactional(TxType.MANDATORY)
    Optional<Aanlevering> zoekOmTeWerken(String eigenaar, String sleutel) {
        return lees("WHERE eigenaar = ? AND sleutel = ? FOR NO KEY UPDATE", eigenaar, sleutel)
                .stream()
                .findFirst();
    }

    @Transactional(TxType.MANDATORY)
    Optional<Aanlevering> zoekOmTeWerken(String eigenaar, UUID id) {
        return lees("WHERE eigenaar = ? AND id = ? FOR NO KEY UPDATE", eigenaar, id).stream()
                .findFirst();
    }

    @Transactional(TxType.MANDATORY)
    List<Aanlevering> lijst(String eigenaar, Slice deel) {
        String volgorde = " ORDER BY id " + deel.order() + " LIMIT " + deel.fetchSize();
        return deel.fromStart()
                ? lees("WHERE eigenaar = ?" + volgorde, eigenaar)
                : lees(
                        "WHERE eigenaar = ? AND id " + deel.operator() + " ?" + volgorde,
                        eigenaar,
                        Bladwijzer.uuid(deel));
    }

    private List<Aanlevering> lees(String waar, Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT *, pacht_tot > clock_timestamp() AS bezet FROM aanlevering"
                                        + " "
                                        + waar)) {
            return lees(statement, waarden);
        } catch (SQLException e) {
            throw new IllegalStateException("Deliveries can't be read", e);
        }
    }

    private List<Aanlevering> lees(PreparedStatement statement, Object[] waarden)
            throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            statement.setObject(i + 1, waarden[i]);
        }
        var gevonden = new ArrayList<Aanlevering>();
        try (ResultSet rijen = statement.executeQuery()) {
            while (rijen.next()) {
                gevonden.add(aanlevering(rijen));
            }
        }
        return gevonden;
    }

    private Aanlevering aanlevering(ResultSet rij) throws SQLException {
        return new Aanlevering(
                rij.getObject("id", UUID.class),
                rij.getString("sleutel"),
                rij.getBoolean("proef"),
                rij.getBoolean("atomair"),
                Status.valueOf(rij.getString("status")),
                rij.getString("opmerking"),
                new Stand(
                        rij.getLong("nieuw"),
                        rij.getLong("gewijzigd"),
                        rij.getLong("ongewijzigd"),
                        rij.getLong("geparkeerd"),
                        rij.getLong("geweigerd"),
                        rij.getLong("waarschuwingen")),
                rij.getLong("laatste_regel"),
                rij.getBytes("kop_hash"),
                rij.getBoolean("bezet") ? rij.getObject("pacht", UUID.class) : null,
                lees(rij.getString("velden"), VELDEN, new TreeMap<>()),
                rij.getBoolean("aangehouden"),
                rij.getObject("vrijgegeven_op") != null,
                lees(rij.getString("redenen"), REDENEN, List.of()),
                vervanging(rij),
                voorstel(rij),
                rij.getLong("vervallen"),
                rij.getLong("hersteld"),
                rij.getLong("overgeslagen"),
                moment(rij, "ontvangen_op"),
                rij.getObject("afgerond_op") == null ? null : moment(rij, "afgerond_op"));
    }

    private static @Nullable Vervanging vervanging(ResultSet rij) throws SQLException {
        Date van = rij.getDate("vervangt_van");
        return van == null
                ? null
                : new Vervanging(
                        van.toLocalDate(),
                        rij.getDate("vervangt_tot_en_met").toLocalDate(),
                        rij.getObject("vervangt_sob", UUID.class));
    }

    private static @Nullable Voorstel voorstel(ResultSet rij) throws SQLException {
        String merk = rij.getString("voorstel");
        return merk == null
                ? null
                : new Voorstel(merk, rij.getLong("verdwijnt"), rij.getLong("binnen_bereik"));
    }

    private <T> T lees(@Nullable String opgeslagen, TypeReference<T> soort, T anders) {
        try {
            return opgeslagen == null ? anders : json.readValue(opgeslagen, soort);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A delivery can't be read", e);
        }
    }

    private static Instant moment(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, OffsetDateTime.class).toInstant();
    }
}
