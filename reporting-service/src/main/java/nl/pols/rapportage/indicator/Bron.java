package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A kind of fact that an indicator counts: its rows, and what each dimension is of such a row.
/// Invariant: a filter lets through exactly the rows that a break-down shows under that value, so
/// the parts make the whole. Mostly they are the same expression; only for the company of a
/// trajectory the filter begins at the other end, to read no other company's rows.
///
/// @param versie the alias whose known period counts; null if the rows were chosen before
/// @param geval the id of the case that a row is; null where it is none, but a seat or an amount
record Bron(
        String rijen,
        @Nullable String versie,
        @Nullable String geval,
        Map<Dimensie, Plek> plekken) {
    Bron(String rijen, @Nullable String versie, Map<Dimensie, Plek> plekken) {
        this(rijen, versie, null, plekken);
    }

    /// Where a dimension stands, and what must be joined to see it.
    ///
    /// @param filter what narrows to one value of it
    record Plek(String uitdrukking, List<String> verbindingen, Filter filter) {}

    /// A condition, and what must be joined to apply it.
    record Filter(String voorwaarde, List<String> verbindingen) {}

    /// For whom a trajectory counts: by its municipality, else by the rule for all others.
    private static final List<String> OPVOLGING =
            List.of(
                    " LEFT JOIN opvolging o ON o.sob_id = t.sob_id AND o.gemeentecode ="
                            + " t.gemeentecode",
                    " LEFT JOIN opvolging p ON p.sob_id = t.sob_id AND p.gemeentecode = ''");

    private static final String OPVOLGER = "coalesce(o.opvolger_id, p.opvolger_id, t.sob_id)";

    /// The same from the company's side: who goes over into it, with which municipalities.
    private static final Filter TOELOOP =
            new Filter(
                    "h.rest <> (t.gemeentecode = ANY (h.uitgezonderd))",
                    List.of(" JOIN toeloop h ON h.sob_id = t.sob_id"));

    private static final String ZETEL = " LEFT JOIN zetel z ON z.sob_id = ";

    /// Trajectories, by the municipality that has them.
    static final Bron TRAJECT =
            new Bron("trajectversie t", "t", "t.traject_id", Map.of())
                    .met(Dimensie.GEMEENTE, "t.gemeentecode", List.of())
                    .bijSob()
                    .met(
                            Dimensie.REGIO,
                            "r.regio",
                            List.of(" LEFT JOIN streek r ON r.gemeentecode = t.gemeentecode"))
                    .met(Dimensie.UITKERING, "t.uitkering", List.of())
                    .met(Dimensie.AFSTAND, "t.afstand", List.of())
                    .met(Dimensie.DOELGROEP, "t.doelgroep", List.of());

    /// Trajectories by the seat of their company, to stand beside its money.
    static final Bron ZETELTRAJECT =
            new Bron("trajectversie t", "t", Map.of())
                    .bijSob()
                    .opZetel(plus(OPVOLGING, ZETEL + OPVOLGER));

    /// Trajectories that went on after readiness, with the company that they count for.
    private static final Bron VERBLIJF =
            new Bron("verblijf b", null, Map.of()).met(Dimensie.SOB, "b.sob_id::text", List.of());

    /// Tension signals, by the municipality and the company that were asked.
    private static final Bron SIGNAAL = TRAJECT.over("signaalversie t", "t.signaal_id");

    /// Operating statements as they were filed: enough for a national sum.
    private static final Bron OPGAVE = new Bron("opgaveversie e", "e", Map.of());

    /// Operating statements, divided over those for whom they count.
    private static final Bron OPGAVEDEEL =
            new Bron("opgavedeel e", null, Map.of())
                    .met(Dimensie.SOB, "e.sob_id::text", List.of())
                    .opZetel(List.of(ZETEL + "e.sob_id"));

    /// What of a tranche went to whom.
    private static final Bron TOEDELING =
            new Bron("toedeling d", null, Map.of())
                    .met(Dimensie.GEMEENTE, "d.gemeentecode", List.of())
                    .met(Dimensie.SOB, "d.sob", List.of())
                    .met(Dimensie.REGIO, "d.regio", List.of())
                    .met(Dimensie.REGELING, "d.regeling", List.of())
                    .met(Dimensie.OORMERK, "d.oormerk", List.of())
                    .met(Dimensie.PERIODE, "d.jaar::text", List.of());

    /// What of grants was spent.
    private static final Bron BESTEED =
            new Bron("besteed u", null, Map.of())
                    .met(Dimensie.GEMEENTE, "u.gemeentecode", List.of())
                    .met(Dimensie.SOB, "u.sob", List.of())
                    .met(Dimensie.REGIO, "u.regio", List.of())
                    .met(Dimensie.REGELING, "u.regeling", List.of())
                    .met(Dimensie.OORMERK, "u.oormerk", List.of())
                    .met(Dimensie.PERIODE, "u.jaar::text", List.of());

    /// Who was reached with grants.
    private static final Bron BEREIKT = BESTEED.over("bereikt u");

    /// Companies with a statement, each with its verdict.
    private static final Bron OORDEEL =
            new Bron("oordeel b", null, Map.of())
                    .met(Dimensie.SOB, "b.sob_id::text", List.of())
                    .opZetel(List.of(ZETEL + "b.sob_id"));

    /// The same without a verdict.
    private static final Bron REKENING = OORDEEL.over("rekening b");

    /// Wsw years, divided over those for whom they count.
    private static final Bron WSWDEEL =
            new Bron("wswdeel w", null, Map.of())
                    .met(Dimensie.SOB, "w.sob_id::text", List.of())
                    .met(Dimensie.PERIODE, "w.jaar::text", List.of())
                    .opZetel(List.of(ZETEL + "w.sob_id"));

    /// The companies that exist, by their seat.
    private static final Bron LEVEND =
            new Bron("levend l", null, Map.of())
                    .met(Dimensie.GEMEENTE, "l.gemeentecode", List.of())
                    .met(Dimensie.SOB, "l.sob_id::text", List.of())
                    .met(Dimensie.REGIO, "l.regio", List.of());

    /// Acts of succession, by the seat of the company that they are counted at.
    private static final Bron RECHTSOPVOLGING =
            new Bron("rechtsopvolgingversie w", "w", Map.of()).opZetel(List.of(ZETEL + "w.sob_id"));

    /// Regional mobility teams.
    private static final Bron RMT =
            new Bron("rmt q", null, Map.of()).met(Dimensie.REGIO, "q.regio", List.of());

    /// Regions by functionalities.
    private static final Bron MATRIX =
            new Bron("matrix m", null, Map.of())
                    .met(Dimensie.REGIO, "m.regio", List.of())
                    .met(Dimensie.FUNCTIONALITEIT, "m.functionaliteit", List.of());

    /// The facts under the name that an indicator's SQL has for them.
    static Bron van(String naam, Collection<Dimensie> dimensies) {
        return switch (naam) {
            case "traject" -> TRAJECT;
            case "zeteltraject" -> ZETELTRAJECT;
            case "samenloop" -> TRAJECT.over("samenloop m JOIN trajectversie t USING (traject_id)");
            case "cel" -> Telbron.van(false, dimensies);
            case "zetelcel" -> Telbron.van(true, dimensies);
            case "verblijf" -> VERBLIJF;
            case "signaal" -> SIGNAAL;
            case "opgave" -> dimensies.isEmpty() ? OPGAVE : OPGAVEDEEL;
            case "toedeling" -> TOEDELING;
            case "besteed" -> BESTEED;
            case "bereikt" -> BEREIKT;
            case "oordeel" -> OORDEEL;
            case "rekening" -> REKENING;
            case "wswdeel" -> WSWDEEL;
            case "levend" -> LEVEND;
            case "rechtsopvolging" -> RECHTSOPVOLGING;
            case "rmt" -> RMT;
            case "matrix" -> MATRIX;
            default -> Persoonsbron.van(naam, dimensies);
        };
    }

    /// The rows with what the break-down and the filters need, and no more.
    String rijen(Vraag vraag) {
        var verbindingen = new LinkedHashSet<String>();
        vraag.filters().keySet().stream()
                .sorted()
                .forEach(d -> verbindingen.addAll(plek(d).filter.verbindingen));
        vraag.uitsplitsingen().stream()
                .filter(d -> !isVanVragen(d))
                .forEach(d -> verbindingen.addAll(plek(d).verbindingen));
        return rijen + String.join("", verbindingen);
    }

    /// The place of a row in the break-down ([Kruising]). One by period is not of rows, but of
    /// questions.
    String dimensie(Vraag vraag) {
        return Kruising.uitdrukking(
                vraag.uitsplitsingen().stream()
                        .filter(d -> !isVanVragen(d))
                        .map(d -> "coalesce(%s, '%s')".formatted(plek(d).uitdrukking, Rest.code(d)))
                        .toList());
    }

    private boolean isVanVragen(Dimensie dimensie) {
        return dimensie == Dimensie.PERIODE && !plekken.containsKey(dimensie);
    }

    /// What was known then, within the filters.
    String voorwaarde(Vraag vraag) {
        var bekend = versie == null ? "true" : Tussentabellen.bekend(versie, vraag.kennis());
        return bekend
                + vraag.filters().keySet().stream()
                        .sorted()
                        .map(d -> " AND " + plek(d).filter.voorwaarde)
                        .collect(Collectors.joining());
    }

    private Plek plek(Dimensie dimensie) {
        var plek = plekken.get(dimensie);
        if (plek == null) {
            throw new IllegalStateException("%s has no %s".formatted(rijen, dimensie));
        }
        return plek;
    }

    Bron met(Dimensie dimensie, String uitdrukking, List<String> verbindingen) {
        var gelijk = "%s = :%s".formatted(uitdrukking, dimensie.sleutel());
        return met(dimensie, new Plek(uitdrukking, verbindingen, new Filter(gelijk, verbindingen)));
    }

    Bron met(Dimensie dimensie, Plek plek) {
        var meer = new EnumMap<Dimensie, Plek>(Dimensie.class);
        meer.putAll(plekken);
        meer.put(dimensie, plek);
        return new Bron(rijen, versie, geval, meer);
    }

    /// Other rows under the same alias, which stand in the same places.
    private Bron over(String andere) {
        return over(andere, geval);
    }

    private Bron over(String andere, @Nullable String anderGeval) {
        return new Bron(andere, versie, anderGeval, plekken);
    }

    /// The cells of a level in the place of the rows that they count; they hold what is known now.
    Bron alsCellen(String niveau) {
        return new Bron(
                "(SELECT * FROM telcel WHERE niveau = '%s') t".formatted(niveau), null, plekken);
    }

    /// Rows that go with a company as trajectories do.
    Bron bijSob() {
        return met(Dimensie.SOB, new Plek(OPVOLGER + "::text", OPVOLGING, TOELOOP));
    }

    private Bron opZetel(List<String> verbindingen) {
        return met(Dimensie.GEMEENTE, "z.gemeentecode", verbindingen)
                .met(Dimensie.REGIO, "z.regio", verbindingen);
    }

    private static List<String> plus(List<String> verbindingen, String nog) {
        return java.util.stream.Stream.concat(
                        verbindingen.stream(), java.util.stream.Stream.of(nog))
                .toList();
    }
}
