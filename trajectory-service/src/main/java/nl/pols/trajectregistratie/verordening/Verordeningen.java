package nl.pols.trajectregistratie.verordening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.regels.Grenzen;

/// The versions of ordinances. In force on a day is what was laid down for the latest first day
/// that is not after it; laid down again for the same first day, the last counts.
@ApplicationScoped
class Verordeningen {

    private static final TypeReference<List<Signaaldrempel>> DREMPELS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    Verordeningen(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// The last one laid down first.
    @Transactional(TxType.MANDATORY)
    List<Verordening> versies(String eigenaar) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                "SELECT * FROM verordening WHERE eigenaar = ? ORDER BY versie"
                                        + " DESC")) {
            statement.setString(1, eigenaar);
            var versies = new ArrayList<Verordening>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    versies.add(lees(rijen));
                }
            }
            return versies;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Ordinances can't be read", e);
        }
    }

    static Optional<Verordening> geldend(List<Verordening> versies, LocalDate op) {
        return versies.stream()
                .filter(v -> !v.geldigVan().isAfter(op))
                .max(
                        Comparator.comparing(Verordening::geldigVan)
                                .thenComparing(Verordening::versie));
    }

    /// A version that another wrote at the same moment under the same number fails on the key.
    @Transactional(TxType.MANDATORY)
    void voegToe(String eigenaar, Verordening v) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                INSERT INTO verordening (eigenaar, versie, geldig_van, verlenging_maanden, jaargrens_maanden,
                                    evaluatie_maanden, werkfit_evaluatie_dagen, aanloop_dagen, bron, door, vastgelegd_op, signaaldrempels)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                                """)) {
            statement.setString(1, eigenaar);
            statement.setInt(2, v.versie());
            statement.setObject(3, v.geldigVan());
            statement.setInt(4, v.grenzen().verlengingMaanden());
            statement.setInt(5, v.grenzen().jaargrensMaanden());
            statement.setArray(
                    6, connection.createArrayOf("int4", v.grenzen().evaluatieMaanden().toArray()));
            statement.setInt(7, v.grenzen().werkfitEvaluatieDagen());
            statement.setInt(8, v.grenzen().aanloopDagen());
            statement.setString(9, v.bron());
            statement.setString(10, v.door());
            statement.setTimestamp(11, Timestamp.from(v.vastgelegdOp()));
            statement.setString(12, json.writeValueAsString(v.signaaldrempels()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("An ordinance can't be written", e);
        }
    }

    private Verordening lees(ResultSet rij) throws SQLException, JsonProcessingException {
        Array maanden = rij.getArray("evaluatie_maanden");
        Instant vastgelegd = rij.getObject("vastgelegd_op", OffsetDateTime.class).toInstant();
        return new Verordening(
                rij.getInt("versie"),
                rij.getDate("geldig_van").toLocalDate(),
                new Grenzen(
                        rij.getInt("verlenging_maanden"),
                        rij.getInt("jaargrens_maanden"),
                        Arrays.asList((Integer[]) maanden.getArray()),
                        rij.getInt("werkfit_evaluatie_dagen"),
                        rij.getInt("aanloop_dagen")),
                json.readValue(rij.getString("signaaldrempels"), DREMPELS),
                rij.getString("bron"),
                rij.getString("door"),
                vastgelegd);
    }
}
