package nl.pols.financiering.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        var bestaan = bestaan(sobId);
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

    /// The holders whose money the caller may see besides its own, because it took over from them.
    @Transactional(TxType.MANDATORY)
    public List<String> voorgangersVanAanroeper() {
        return vraag("SELECT unnest(pols_voorgangers())", rij -> rij.getString(1));
    }

    private @Nullable Bestaan bestaan(UUID sobId) {
        var gevonden =
                vraag(
                        "SELECT naam, geldig_van, geldig_tot FROM register_sob WHERE sob_id = ?",
                        rij ->
                                new Bestaan(
                                        rij.getString(1),
                                        rij.getObject(2, LocalDate.class),
                                        rij.getObject(3, LocalDate.class)),
                        sobId);
        return gevonden.isEmpty() ? null : gevonden.getFirst();
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
                statement.setObject(i + 1, waarden[i]);
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
