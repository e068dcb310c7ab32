package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.signaal.Statistiek.Deel;

/// What a municipality's groups are made of: two statements for all its SOBs together.
@ApplicationScoped
class Groepsbron {

    /// Ended in the year, with the productivity as measured last.
    private static final String GEVALLEN =
            """
            SELECT t.sob_id, t.startdatum, t.einddatum, t.uitstroom, t.uitkering, t.afstand,
                t.verlengingen IS NOT NULL AS verlengd, m.percentage
            FROM traject t CROSS JOIN LATERAL (
                SELECT (m ->> 'percentage')::int AS percentage
                FROM jsonb_array_elements(t.verloop -> 'loonwaardemetingen') m
                ORDER BY m ->> 'datum' DESC LIMIT 1) m
            WHERE t.eigenaar = ? AND t.verloop IS NOT NULL AND t.einddatum >= ? AND t.einddatum < ?
            AND t.verloop -> 'annulering' IS NULL AND t.verloop -> 'overdracht' IS NULL
            ORDER BY t.sob_id
            """;

    private static final String TELLINGEN =
            """
            WITH bekeken AS (
                SELECT * FROM traject
                WHERE eigenaar = ? AND verloop -> 'annulering' IS NULL AND verloop -> 'overdracht' IS NULL
            ), lopend AS (
                SELECT t.sob_id, count(*) AS aantal,
                    count(*) FILTER (WHERE t.verloop -> 'evaluaties' IS NOT NULL) AS ooit,
                    count(*) FILTER (WHERE EXISTS (
                        SELECT FROM jsonb_array_elements(t.verloop -> 'evaluaties') e
                        WHERE (e ->> 'datum')::date BETWEEN ? AND ?)) AS recent
                FROM bekeken t WHERE t.startdatum <= ? AND (t.einddatum IS NULL OR t.einddatum > ?)
                GROUP BY t.sob_id
            ), verlenging AS (
                SELECT t.sob_id, v ->> 'beslisser' AS beslisser, v ->> 'goedgekeurdDoor' AS goedgekeurd,
                    t.verloop -> 'evaluaties' AS evaluaties, (v ->> 'evaluatiedatum')::date AS genoemd,
                    (v ->> 'besluitdatum')::date AS besluit,
                    v ->> 'oudeEinddatum' IS NOT NULL OR v ->> 'exitplan' IS NOT NULL AS verteld
                FROM bekeken t CROSS JOIN LATERAL jsonb_array_elements(t.verlengingen) v
                WHERE t.verlengingen IS NOT NULL AND (v ->> 'besluitdatum')::date >= ?
                AND (v ->> 'besluitdatum')::date < ?
            ), verlengd AS (
                SELECT sob_id,
                    count(*) FILTER (WHERE verteld OR beslisser IS NOT NULL OR goedgekeurd IS NOT NULL
                        OR genoemd IS NOT NULL OR evaluaties IS NOT NULL) AS gedocumenteerd,
                    count(*) FILTER (WHERE genoemd >= besluit - ? OR EXISTS (
                        SELECT FROM jsonb_array_elements(evaluaties) e
                        WHERE (e ->> 'datum')::date BETWEEN besluit - ? AND besluit)) AS op_evaluatie,
                    count(*) FILTER (WHERE beslisser IS NOT NULL OR goedgekeurd IS NOT NULL) AS met_rol,
                    count(*) FILTER (WHERE coalesce(goedgekeurd, beslisser) <> 'SOB_PRODUCTIE') AS vier_ogen
                FROM verlenging GROUP BY sob_id
            )
            SELECT coalesce(l.sob_id, v.sob_id) AS sob_id, coalesce(l.aantal, 0) AS aantal, coalesce(l.ooit, 0) AS ooit,
                coalesce(l.recent, 0) AS recent, coalesce(v.gedocumenteerd, 0) AS gedocumenteerd,
                coalesce(v.op_evaluatie, 0) AS op_evaluatie, coalesce(v.met_rol, 0) AS met_rol,
                coalesce(v.vier_ogen, 0) AS vier_ogen
            FROM lopend l FULL JOIN verlengd v ON v.sob_id = l.sob_id
            """;

    private final DataSource dataSource;

    Groepsbron(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Per SOB.
    @Transactional(TxType.MANDATORY)
    Map<UUID, List<Meetgeval>> gevallen(String eigenaar, LocalDate van, LocalDate tot) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(GEVALLEN)) {
            zet(statement, eigenaar, van, tot);
            Map<UUID, List<Meetgeval>> gevallen = new LinkedHashMap<>();
            try (ResultSet rij = statement.executeQuery()) {
                while (rij.next()) {
                    var geval = geval(rij);
                    gevallen.computeIfAbsent(geval.sobId(), s -> new ArrayList<>()).add(geval);
                }
            }
            return gevallen;
        } catch (SQLException e) {
            throw new IllegalStateException("Groups can't be read", e);
        }
    }

    /// @param lopendTermijn in days: a review within it is recent, and what began within it isn't
    ///   due
    /// @param besluitTermijn in days: how old a review may be at a decision
    @Transactional(TxType.MANDATORY)
    List<Groepstelling> tellingen(
            String eigenaar, LocalDate peildatum, int lopendTermijn, int besluitTermijn) {
        LocalDate recent = peildatum.minusDays(lopendTermijn);
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TELLINGEN)) {
            zet(
                    statement,
                    eigenaar,
                    recent,
                    peildatum,
                    recent,
                    peildatum,
                    Groepssignalen.sinds(peildatum),
                    peildatum,
                    besluitTermijn,
                    besluitTermijn);
            var tellingen = new ArrayList<Groepstelling>();
            try (ResultSet rij = statement.executeQuery()) {
                while (rij.next()) {
                    tellingen.add(telling(rij));
                }
            }
            return tellingen;
        } catch (SQLException e) {
            throw new IllegalStateException("Groups can't be counted", e);
        }
    }

    private static void zet(PreparedStatement statement, Object... waarden) throws SQLException {
        for (int i = 0; i < waarden.length; i++) {
            statement.setObject(i + 1, waarden[i]);
        }
    }

    private static Meetgeval geval(ResultSet rij) throws SQLException {
        return new Meetgeval(
                rij.getObject("sob_id", UUID.class),
                rij.getDate("startdatum").toLocalDate(),
                rij.getDate("einddatum").toLocalDate(),
                Uitstroom.valueOf(rij.getString("uitstroom")),
                Uitkering.valueOf(rij.getString("uitkering")),
                Afstand.valueOf(rij.getString("afstand")),
                rij.getBoolean("verlengd"),
                rij.getInt("percentage"));
    }

    private static Groepstelling telling(ResultSet rij) throws SQLException {
        return new Groepstelling(
                rij.getObject("sob_id", UUID.class),
                new Deel(rij.getLong("recent"), rij.getLong("aantal")),
                rij.getLong("ooit"),
                new Deel(rij.getLong("op_evaluatie"), rij.getLong("gedocumenteerd")),
                new Deel(rij.getLong("vier_ogen"), rij.getLong("met_rol")));
    }
}
