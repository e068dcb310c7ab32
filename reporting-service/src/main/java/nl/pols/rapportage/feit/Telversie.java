package nl.pols.rapportage.feit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.rapportage.feit.Trajectverloop.Verlenging;
import org.jspecify.annotations.Nullable;

/// What is counted of a version of a trajectory, as its table holds it: from the event that told
/// it, or read back. Invariant: both ways give the same.
///
/// @param begin the first day; [#NOOIT] of what was cancelled
/// @param einde the first day on which it no longer runs; [#NOOIT] while it runs
/// @param uitstroom empty where there is none
/// @param verblijf days that it went on after readiness and the grace
/// @param loonwaarde productivity as measured last
record Telversie(
        String gemeentecode,
        UUID sobId,
        LocalDate begin,
        LocalDate einde,
        String uitstroom,
        int productieUren,
        int totaalUren,
        String uitkering,
        String doelgroep,
        String afstand,
        @Nullable UUID vervolgVan,
        @Nullable Boolean nogAanHetWerk,
        @Nullable Integer verblijf,
        @Nullable Integer loonwaarde,
        List<Verlenging> verlengingen,
        List<Evaluatiereeks> evaluaties) {

    /// In the place of the database's infinity.
    static final LocalDate NOOIT = LocalDate.MAX;

    /// The columns of [#lees(ResultSet)], of a version `t`.
    static final String KOLOMMEN =
            """
            t.gemeentecode, t.sob_id, nullif(t.startdatum, 'infinity') AS begin,
            nullif(t.einddatum, 'infinity') AS einde, coalesce(t.uitstroom, '') AS uitstroom, t.productie_uren,
            t.totaal_uren, t.uitkering, t.doelgroep, t.afstand, t.vervolg_van, t.nog_aan_het_werk, t.verblijf,
            t.loonwaarde,
            (SELECT array_agg(v.besluit_op || ' ' || v.nieuwe_einddatum || ' ' || coalesce(v.rol, ''))
             FROM verlengingversie v WHERE v.traject_id = t.traject_id AND v.volgnummer = t.volgnummer) AS verlengingen,
            (SELECT array_agg(lower(e) || ' ' || (upper(e) - 1)) FROM unnest(t.evaluaties) e) AS evaluaties\
            """;

    static Telversie lees(ResultSet rij) throws SQLException {
        var verlengingen = rij.getArray("verlengingen");
        var evaluaties = rij.getArray("evaluaties");
        return new Telversie(
                rij.getString("gemeentecode"),
                rij.getObject("sob_id", UUID.class),
                ofNooit(rij.getObject("begin", LocalDate.class)),
                ofNooit(rij.getObject("einde", LocalDate.class)),
                rij.getString("uitstroom"),
                rij.getInt("productie_uren"),
                rij.getInt("totaal_uren"),
                rij.getString("uitkering"),
                rij.getString("doelgroep"),
                rij.getString("afstand"),
                rij.getObject("vervolg_van", UUID.class),
                rij.getObject("nog_aan_het_werk", Boolean.class),
                rij.getObject("verblijf", Integer.class),
                rij.getObject("loonwaarde", Integer.class),
                verlengingen == null ? List.of() : verlengingen((String[]) verlengingen.getArray()),
                evaluaties == null ? List.of() : evaluaties((String[]) evaluaties.getArray()));
    }

    boolean isEr() {
        return !begin.equals(NOOIT);
    }

    static LocalDate ofNooit(@Nullable LocalDate dag) {
        return Objects.requireNonNullElse(dag, NOOIT);
    }

    private static List<Verlenging> verlengingen(String[] teksten) {
        var gelezen = new ArrayList<Verlenging>(teksten.length);
        for (String tekst : teksten) {
            var delen = tekst.split(" ", 3);
            gelezen.add(
                    new Verlenging(
                            LocalDate.parse(delen[0]),
                            LocalDate.parse(delen[1]),
                            delen[2].isEmpty() ? null : delen[2],
                            null));
        }
        return gelezen;
    }

    private static List<Evaluatiereeks> evaluaties(String[] teksten) {
        return Evaluatiereeks.van(
                Arrays.stream(teksten)
                        .map(tekst -> tekst.split(" ", 2))
                        .map(d -> new Evaluatiereeks(LocalDate.parse(d[0]), LocalDate.parse(d[1])))
                        .toList());
    }
}
