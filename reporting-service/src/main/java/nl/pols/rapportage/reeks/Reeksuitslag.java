package nl.pols.rapportage.reeks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of every line of an import. Invariant: `ontvangen` is the sum of the others.
@Schema(name = "Reeksuitslag", example = Reeksuitslag.VOORBEELD)
record Reeksuitslag(
        int ontvangen,
        int nieuw,
        int gewijzigd,
        int ongewijzigd,
        int geweigerd,
        List<Regel> regels) {

    static final String VOORBEELD =
            """
            {"ontvangen": 2, "nieuw": 1, "gewijzigd": 0, "ongewijzigd": 0, "geweigerd": 1, "regels": [
              {"regel": 1, "uitslag": "NIEUW", "fouten": []},
              {"regel": 2, "uitslag": "GEWEIGERD", "fouten": [{"pointer": "/reeks", "regel": "onbekende-reeks",
               "nl": "Deze reeks bestaat niet; GET /externe-reeksen geeft de lijst.", "en": "No such series."}]}]}
            """;

    /// New, another value than was known, the same, or refused.
    @Schema(name = "Reeksregeluitslag")
    enum Soort {
        NIEUW,
        GEWIJZIGD,
        ONGEWIJZIGD,
        GEWEIGERD
    }

    /// The outcome of one line.
    @Schema(name = "Reeksregel")
    record Regel(int regel, Soort uitslag, List<Melding> fouten) {}

    /// Where, by which rule, and what to do.
    @Schema(name = "Reeksmelding")
    record Melding(String pointer, String regel, String nl, String en) {}

    static Reeksuitslag van(List<Regel> regels) {
        return new Reeksuitslag(
                regels.size(),
                tel(regels, Soort.NIEUW),
                tel(regels, Soort.GEWIJZIGD),
                tel(regels, Soort.ONGEWIJZIGD),
                tel(regels, Soort.GEWEIGERD),
                regels);
    }

    private static int tel(List<Regel> regels, Soort soort) {
        return Math.toIntExact(regels.stream().filter(r -> r.uitslag == soort).count());
    }
}
