package nl.pols.trajectregistratie.signaal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.signaal.Signaalregel.Drempel;

/// The versions of all definitions. Versions are only ever added, so one that was read stays right.
@ApplicationScoped
class Signaalregels {

    private static final TypeReference<List<Drempel>> DREMPELS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;
    private volatile List<Signaalregel> gelezen = List.of();

    Signaalregels(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// In the order of the definitions in the domain, the last version of each first.
    @Transactional
    List<Signaalregel> alle() {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement("SELECT * FROM signaalregel");
                var rijen = statement.executeQuery()) {
            var regels = new ArrayList<Signaalregel>();
            while (rijen.next()) {
                regels.add(lees(rijen));
            }
            regels.sort(
                    Comparator.comparing(Signaalregel::soort)
                            .thenComparing(Signaalregel::versie, Comparator.reverseOrder()));
            gelezen = List.copyOf(regels);
            return regels;
        } catch (SQLException e) {
            throw new IllegalStateException("Definitions of signals can't be read", e);
        }
    }

    /// The last version of each that holds on that day.
    Regelset geldendOp(LocalDate dag) {
        Map<Signaalsoort, Signaalregel> regels = new EnumMap<>(Signaalsoort.class);
        for (Signaalregel regel : alle()) {
            if (regel.geldtOp(dag)) {
                regels.putIfAbsent(regel.soort(), regel);
            }
        }
        return new Regelset(regels);
    }

    /// The one by which a signal was raised.
    Signaalregel versie(Signaalsoort soort, int versie) {
        return zoek(gelezen, soort, versie)
                .or(() -> zoek(alle(), soort, versie))
                .orElseThrow(() -> new IllegalStateException("No rule for " + soort));
    }

    private static Optional<Signaalregel> zoek(
            List<Signaalregel> regels, Signaalsoort soort, int versie) {
        return regels.stream().filter(r -> r.soort() == soort && r.versie() == versie).findFirst();
    }

    private Signaalregel lees(ResultSet rij) throws SQLException {
        var tot = rij.getDate("geldig_tot");
        return new Signaalregel(
                Signaalsoort.valueOf(rij.getString("soort")),
                rij.getInt("versie"),
                rij.getString("code"),
                rij.getString("naam_nl"),
                rij.getString("naam_en"),
                rij.getString("definitie_nl"),
                rij.getString("definitie_en"),
                rij.getString("zin_nl"),
                rij.getString("zin_en"),
                drempels(rij.getString("drempels")),
                rij.getString("bron"),
                rij.getDate("geldig_van").toLocalDate(),
                tot == null ? null : tot.toLocalDate());
    }

    private List<Drempel> drempels(String opgeslagen) {
        try {
            return json.readValue(opgeslagen, DREMPELS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored thresholds can't be read", e);
        }
    }
}
