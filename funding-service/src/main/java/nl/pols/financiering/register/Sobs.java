package nl.pols.financiering.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.financiering.register.RegisterRefused.SobBestaatNiet;
import nl.pols.financiering.register.RegisterRefused.SobOpgevolgd;
import org.jspecify.annotations.Nullable;

/// What the register says about an SOB, for whoever ties money to it. An SOB of which nothing was
/// heard yet is not refused: money can be booked while the register is down, and reports know it as
/// soon as the register has spoken.
@ApplicationScoped
public class Sobs {

    private final DataSource dataSource;

    Sobs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param aandeel in ten-thousandths
    record Opvolging(UUID sobId, String naam, LocalDate ingangsdatum, int aandeel) {}

    private record Bestaan(String naam, LocalDate van, @Nullable LocalDate tot) {}

    /// Refuses an SOB that is known not to have existed on any of these days.
    ///
    /// @param tot the last of the days
    @Transactional(TxType.MANDATORY)
    public void eisBestond(UUID sobId, LocalDate van, LocalDate tot) {
        vooraf(List.of(sobId)).eisBestond(sobId, van, tot);
    }

    /// What is known of several, by one query.
    @Transactional(TxType.MANDATORY)
    public Bestand vooraf(Collection<UUID> sobIds) {
        Map<UUID, Bestaan> bekend = new HashMap<>();
        if (!sobIds.isEmpty()) {
            vraag(
                            "SELECT sob_id, naam, geldig_van, geldig_tot FROM register_sob"
                                    + " WHERE sob_id = ANY (?)",
                            rij ->
                                    Map.entry(
                                            rij.getObject(1, UUID.class),
                                            new Bestaan(
                                                    rij.getString(2),
                                                    rij.getObject(3, LocalDate.class),
                                                    rij.getObject(4, LocalDate.class))),
                            (Object) sobIds.toArray(UUID[]::new))
                    .forEach(een -> bekend.put(een.getKey(), een.getValue()));
        }
        return new Bestand(bekend);
    }

    /// Some SOBs as the register knows them now.
    public final class Bestand {

        private final Map<UUID, Bestaan> bekend;

        private Bestand(Map<UUID, Bestaan> bekend) {
            this.bekend = bekend;
        }

        /// Refuses one that is known not to have existed on any of these days.
        public void eisBestond(UUID sobId, LocalDate van, LocalDate tot) {
            var bestaan = bekend.get(sobId);
            if (bestaan == null) {
                return;
            }
            if (bestaan.tot() != null && !van.isBefore(bestaan.tot())) {
                var opvolgers = opvolgers(sobId);
                if (!opvolgers.isEmpty()) {
                    throw new SobOpgevolgd(bestaan.naam(), van, opvolgers);
                }
                throw new SobBestaatNiet(bestaan.naam(), van);
            }
            if (tot.isBefore(bestaan.van())) {
                throw new SobBestaatNiet(bestaan.naam(), tot);
            }
        }
    }

    /// The holders whose money the caller may see besides its own, because it took over from them.
    @Transactional(TxType.MANDATORY)
    public List<String> voorgangersVanAanroeper() {
        return vraag("SELECT unnest(pols_voorgangers())", rij -> rij.getString(1));
    }

    private List<Opvolging> opvolgers(UUID sobId) {
        return vraag(
                """
                SELECT o.opvolger_id, coalesce(s.naam, 'een SOB zonder bekende naam'), o.ingangsdatum, o.aandeel
                FROM register_opvolging o LEFT JOIN register_sob s ON s.sob_id = o.opvolger_id
                WHERE o.sob_id = ? ORDER BY o.aandeel DESC, o.opvolger_id
                """,
                rij ->
                        new Opvolging(
                                rij.getObject(1, UUID.class),
                                rij.getString(2),
                                rij.getObject(3, LocalDate.class),
                                rij.getInt(4)),
                sobId);
    }

    private interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }

    private <T> List<T> vraag(String sql, Lezer<T> lezer, Object... waarden) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < waarden.length; i++) {
                statement.setObject(
                        i + 1,
                        waarden[i] instanceof UUID[] ids
                                ? connection.createArrayOf("uuid", ids)
                                : waarden[i]);
            }
            var gelezen = new ArrayList<T>();
            try (ResultSet rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(lezer.lees(rijen));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("The copy of the register can't be read", e);
        }
    }
}
