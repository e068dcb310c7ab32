package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A kind of fact that an indicator counts: its rows, and what each dimension is of such a row.
/// Invariant: a break-down and a filter use the same expression, so the parts make the whole.
///
/// @param versie the alias whose known period counts; null if the rows were chosen before
record Bron(String rijen, @Nullable String versie, Map<Dimensie, Plek> plekken) {

    /// Where a dimension stands, and what must be joined to see it.
    record Plek(String uitdrukking, List<String> verbindingen) {}

    private static final String OPVOLGING = " LEFT JOIN opvolging o ON o.sob_id = %s.sob_id";
    private static final String STREEK = " LEFT JOIN streek r ON r.gemeentecode = t.gemeentecode";
    private static final String ZETEL =
            " LEFT JOIN zetel z ON z.sob_id = coalesce(o.opvolger_id, %s.sob_id)";

    /// Trajectories, by the municipality that has them.
    static final Bron TRAJECT =
            new Bron(
                    "trajectversie t",
                    "t",
                    Map.of(
                            Dimensie.GEMEENTE,
                            new Plek("t.gemeentecode", List.of()),
                            Dimensie.SOB,
                            sob("t"),
                            Dimensie.REGIO,
                            new Plek("r.regio", List.of(STREEK))));

    /// Trajectories by the seat of their company, to stand beside its money.
    static final Bron ZETELTRAJECT = opZetel("trajectversie t", "t");

    /// Operating statements, by the seat of their company.
    static final Bron OPGAVE = opZetel("opgaveversie e", "e");

    /// What of a tranche went to whom ([Tussentabellen#TOEDELING]).
    static final Bron TOEDELING =
            new Bron(
                    "toedeling d",
                    null,
                    Map.of(
                            Dimensie.GEMEENTE,
                            new Plek("d.gemeentecode", List.of()),
                            Dimensie.SOB,
                            new Plek("d.sob", List.of()),
                            Dimensie.REGIO,
                            new Plek("d.regio", List.of()),
                            Dimensie.REGELING,
                            new Plek("d.regeling", List.of()),
                            Dimensie.OORMERK,
                            new Plek("d.oormerk", List.of()),
                            Dimensie.PERIODE,
                            new Plek("d.jaar::text", List.of())));

    private static Bron opZetel(String rijen, String alias) {
        var verbindingen = List.of(OPVOLGING.formatted(alias), ZETEL.formatted(alias));
        return new Bron(
                rijen,
                alias,
                Map.of(
                        Dimensie.GEMEENTE,
                        new Plek("z.gemeentecode", verbindingen),
                        Dimensie.SOB,
                        sob(alias),
                        Dimensie.REGIO,
                        new Plek("z.regio", verbindingen)));
    }

    private static Plek sob(String alias) {
        return new Plek(
                "coalesce(o.opvolger_id, %s.sob_id)::text".formatted(alias),
                List.of(OPVOLGING.formatted(alias)));
    }

    /// The rows with what the dimensions need, and no more.
    String rijen(Collection<Dimensie> dimensies) {
        var verbindingen = new LinkedHashSet<String>();
        dimensies.forEach(d -> verbindingen.addAll(plek(d).verbindingen));
        return rijen + String.join("", verbindingen);
    }

    /// The dimension of a row. A break-down by period is not one of rows, but of questions.
    String dimensie(@Nullable Dimensie dimensie) {
        return dimensie == null || !plekken.containsKey(dimensie)
                ? "''"
                : "coalesce(%s, '%s')".formatted(plek(dimensie).uitdrukking, Rest.code(dimensie));
    }

    /// What was known then, within the filters.
    String voorwaarde(Vraag vraag) {
        var bekend = versie == null ? "true" : Tussentabellen.bekend(versie, vraag.kennis());
        return bekend
                + vraag.filters().keySet().stream()
                        .sorted()
                        .map(d -> " AND %s = :%s".formatted(plek(d).uitdrukking, d.sleutel()))
                        .collect(Collectors.joining());
    }

    private Plek plek(Dimensie dimensie) {
        var plek = plekken.get(dimensie);
        if (plek == null) {
            throw new IllegalStateException("%s has no %s".formatted(rijen, dimensie));
        }
        return plek;
    }
}
