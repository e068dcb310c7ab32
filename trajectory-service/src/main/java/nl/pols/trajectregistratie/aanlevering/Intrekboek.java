package nl.pols.trajectregistratie.aanlevering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.PachtVerloren;
import org.jspecify.annotations.Nullable;

/// Keeps the book of a delivery that is taken back. What it changed is found by its outcomes and by
/// the delivery that each version names; nothing was kept for it beforehand.
@ApplicationScoped
class Intrekboek {

    private static final String ELK_RECORD =
            """
            FROM aanlevering_deel d,
                 unnest(d.registratienummers, string_to_array(d.uitslagen, NULL)) u(n, l)
            WHERE d.aanlevering_id = ? AND u.l IN ('N', 'G', 'P')
            """;

    private static final String GEWIJZIGD_SINDS =
            """
            SELECT t.registratienummer FROM (
                SELECT u.n %s
                UNION SELECT v.registratienummer FROM aanlevering_verdwijnt v WHERE v.aanlevering_id = ? AND v.gedaan) van(n)
            JOIN traject t ON t.eigenaar = ? AND t.registratienummer = van.n
            WHERE t.aanlevering_id IS DISTINCT FROM ? AND EXISTS (
                SELECT FROM traject_versie v WHERE v.eigenaar = t.eigenaar AND v.id = t.id AND v.aanlevering_id = ?)
            ORDER BY 1 LIMIT ?
            """
                    .formatted(ELK_RECORD);

    private static final String ANDERS_GEWORDEN =
            """
            SELECT t.registratienummer FROM traject t
            WHERE t.eigenaar = ? AND t.registratienummer = ANY (?) AND t.aanlevering_id IS DISTINCT FROM ? AND EXISTS (
                SELECT FROM traject_versie v WHERE v.eigenaar = t.eigenaar AND v.id = t.id AND v.aanlevering_id = ?)
            """;

    private final DataSource dataSource;

    Intrekboek(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The numbers of one batch of outcomes that may have to be restored.
    record Deel(long eersteRegel, Set<String> nummers) {}

    /// Of these something else is what is known now.
    @Transactional(TxType.MANDATORY)
    List<String> gewijzigdSinds(String eigenaar, UUID id, int hoogstens) {
        return teksten(GEWIJZIGD_SINDS, id, id, eigenaar, id, id, hoogstens);
    }

    /// Which of these numbers the delivery changed while something else is what is known now.
    @Transactional(TxType.MANDATORY)
    List<String> andersGeworden(String eigenaar, UUID id, Collection<String> nummers) {
        return nummers.isEmpty()
                ? List.of()
                : teksten(ANDERS_GEWORDEN, eigenaar, nummers.toArray(String[]::new), id, id);
    }

    @Transactional(TxType.MANDATORY)
    void begin(UUID id, UUID pacht) {
        voer(
                "UPDATE aanlevering SET status = 'WORDT_INGETROKKEN', pacht = ?, pacht_tot = "
                        + Voortgang.PACHT
                        + " WHERE id = ?",
                pacht,
                id);
    }

    /// The first batch that is still to be taken back.
    @Transactional(TxType.MANDATORY)
    @Nullable Deel volgende(UUID id) {
        try (Connection connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement(
                                """
                                SELECT d.eerste_regel, d.registratienummers, d.uitslagen FROM aanlevering_deel d
                                JOIN aanlevering a ON a.id = d.aanlevering_id
                                WHERE a.id = ? AND d.eerste_regel > a.ingetrokken_tot ORDER BY d.eerste_regel LIMIT 1
                                """)) {
            statement.setObject(1, id);
            try (var rij = statement.executeQuery()) {
                if (!rij.next()) {
                    return null;
                }
                String[] nummers = (String[]) rij.getArray(2).getArray();
                String letters = rij.getString(3);
                Set<String> gewijzigd = new LinkedHashSet<>();
                for (int i = 0; i < nummers.length; i++) {
                    if ("NGP".indexOf(letters.charAt(i)) >= 0) {
                        gewijzigd.add(nummers[i]);
                    }
                }
                return new Deel(rij.getLong(1), gewijzigd);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Outcomes can't be read", e);
        }
    }

    /// The numbers that lapsed by this delivery and still are to come back.
    @Transactional(TxType.MANDATORY)
    List<String> vervallen(UUID id, int hoogstens) {
        return teksten(
                "SELECT registratienummer FROM aanlevering_verdwijnt WHERE aanlevering_id = ? AND"
                        + " gedaan ORDER BY traject_id LIMIT ?",
                id,
                hoogstens);
    }

    @Transactional(TxType.MANDATORY)
    void nietMeerVervallen(UUID id, Collection<String> nummers) {
        voer(
                "UPDATE aanlevering_verdwijnt SET gedaan = false WHERE aanlevering_id = ? AND"
                        + " registratienummer = ANY (?)",
                id,
                nummers.toArray(String[]::new));
    }

    /// Records of this delivery that still wait for the register won't be taken up.
    @Transactional(TxType.MANDATORY)
    void haalUitParkeren(String eigenaar, UUID id, Collection<String> nummers) {
        voer(
                "DELETE FROM geparkeerd WHERE eigenaar = ? AND aanlevering_id = ? AND"
                        + " registratienummer = ANY (?)",
                eigenaar,
                id,
                nummers.toArray(String[]::new));
    }

    /// @param tot the batch that this was; null for what had lapsed
    @Transactional(TxType.MANDATORY)
    void legVast(
            String eigenaar,
            UUID id,
            UUID pacht,
            @Nullable Long tot,
            int hersteld,
            Collection<String> overgeslagen) {
        int voortgezet =
                voer(
                        "UPDATE aanlevering SET hersteld = hersteld + ?, overgeslagen ="
                                + " overgeslagen + ?, ingetrokken_tot = coalesce(?,"
                                + " ingetrokken_tot), pacht_tot = "
                                + Voortgang.PACHT
                                + " WHERE id = ? AND pacht = ?",
                        hersteld,
                        overgeslagen.size(),
                        tot,
                        id,
                        pacht);
        if (voortgezet == 0) {
            throw new PachtVerloren();
        }
        if (!overgeslagen.isEmpty()) {
            voer(
                    "INSERT INTO aanlevering_overgeslagen SELECT ?, ?, n FROM unnest(?::text[]) n"
                            + " ON CONFLICT DO NOTHING",
                    id,
                    eigenaar,
                    overgeslagen.toArray(String[]::new));
        }
    }

    @Transactional(TxType.MANDATORY)
    void sluit(UUID id, UUID pacht) {
        voer(
                "UPDATE aanlevering SET status = 'INGETROKKEN', pacht = NULL, pacht_tot = NULL"
                        + " WHERE id = ? AND pacht = ?",
                id,
                pacht);
    }

    @Transactional(TxType.MANDATORY)
    List<String> overgeslagen(UUID id, Slice deel) {
        String volgorde =
                " ORDER BY registratienummer " + deel.order() + " LIMIT " + deel.fetchSize();
        String sql =
                "SELECT registratienummer FROM aanlevering_overgeslagen WHERE aanlevering_id = ?";
        return deel.fromStart()
                ? teksten(sql + volgorde, id)
                : teksten(
                        sql + " AND registratienummer " + deel.operator() + " ?" + volgorde,
                        id,
                        deel.key(0, nummer -> nummer));
    }

    private int voer(String sql, @Nullable Object... waarden) {
        return Schrijfopdracht.voer(dataSource, sql, waarden);
    }

    private List<String> teksten(String sql, Object... waarden) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < waarden.length; i++) {
                if (waarden[i] instanceof String[] nummers) {
                    statement.setArray(i + 1, connection.createArrayOf("text", nummers));
                } else {
                    statement.setObject(i + 1, waarden[i]);
                }
            }
            var gelezen = new ArrayList<String>();
            try (var rijen = statement.executeQuery()) {
                while (rijen.next()) {
                    gelezen.add(rijen.getString(1));
                }
            }
            return gelezen;
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be taken back can't be read", e);
        }
    }
}
