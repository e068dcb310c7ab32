package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Bron.Filter;

/// The kinds of facts that there are, under the names that the SQL of indicators has for them.
final class Bronnen {
    /// For whom a trajectory counts: by its municipality, else by the rule for all others.
    static final List<String> OPVOLGING =
            List.of(
                    " LEFT JOIN opvolging o ON o.sob_id = t.sob_id AND o.gemeentecode ="
                            + " t.gemeentecode",
                    " LEFT JOIN opvolging p ON p.sob_id = t.sob_id AND p.gemeentecode = ''");

    static final String OPVOLGER = "coalesce(o.opvolger_id, p.opvolger_id, t.sob_id)";

    /// The same from the company's side: who goes over into it, with which municipalities.
    static final Filter TOELOOP =
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

    /// Those that run beside another one of the same person, with what they are counted by.
    private static final Bron SAMENLOOP = new Bron("samenloop t", null, TRAJECT.plekken());

    /// Trajectories by the seat of their company, to stand beside its money.
    static final Bron ZETELTRAJECT =
            new Bron("trajectversie t", "t", Map.of())
                    .bijSob()
                    .opZetel(plus(OPVOLGING, ZETEL + OPVOLGER));

    /// Companies of which trajectories went on after readiness.
    private static final Bron VERBLIJF =
            new Bron("verblijf b", null, Map.of()).met(Dimensie.SOB, "b.sob_id::text", List.of());

    /// The same from the counts.
    private static final Bron TELVERBLIJF = VERBLIJF.over("telverblijf b");

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

    /// What was granted and spent on days of the period.
    private static final Bron GROOTBOEK =
            new Bron("grootboek u", null, Map.of())
                    .met(Dimensie.GEMEENTE, "u.gemeentecode", List.of())
                    .met(Dimensie.SOB, "u.sob", List.of())
                    .met(Dimensie.REGIO, "u.regio", List.of())
                    .met(Dimensie.REGELING, "u.regeling", List.of());

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
                    .met(Dimensie.SOB, "l.sob_id::text", List.of())
                    .opZetel(List.of(ZETEL + "l.sob_id"));

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
            case "samenloop" -> SAMENLOOP;
            case "cel" -> Telbron.van(false, dimensies);
            case "plaatscel" -> Telbron.PLAATS;
            case "zetelcel" -> Telbron.van(true, dimensies);
            case "voorzieningcel" -> Telbron.voorzieningen(dimensies);
            case "spreiding" -> Telbron.spreiding(dimensies);
            case "verblijf" -> VERBLIJF;
            case "telverblijf" -> TELVERBLIJF;
            case "signaal" -> SIGNAAL;
            case "opgave" -> dimensies.isEmpty() ? OPGAVE : OPGAVEDEEL;
            case "toedeling" -> TOEDELING;
            case "besteed" -> BESTEED;
            case "bereikt" -> BEREIKT;
            case "grootboek" -> GROOTBOEK;
            case "oordeel" -> OORDEEL;
            case "rekening" -> REKENING;
            case "wswdeel" -> WSWDEEL;
            case "levend" -> LEVEND;
            case "rechtsopvolging" -> RECHTSOPVOLGING;
            case "rmt" -> RMT;
            case "matrix" -> MATRIX;
            case "vlagcel", "baancel", "baanpauze", "vlagspreiding" ->
                    Vlagbron.van(naam, dimensies);
            case "besteedcel", "toedelingcel", "grootboekcel" -> Geldbron.van(naam, dimensies);
            default -> Persoonsbron.van(naam, dimensies);
        };
    }

    private static List<String> plus(List<String> verbindingen, String nog) {
        return Stream.concat(verbindingen.stream(), Stream.of(nog)).toList();
    }

    private Bronnen() {}
}
