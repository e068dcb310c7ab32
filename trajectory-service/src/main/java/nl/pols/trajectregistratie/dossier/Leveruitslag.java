package nl.pols.trajectregistratie.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.dossier.Voorschrift.Ernst;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of every record of a delivery. Invariant: `ontvangen` is the sum of the others.
@Schema(name = "Leveruitslag", example = Leveruitslag.VOORBEELD)
public record Leveruitslag(
        int ontvangen,
        int nieuw,
        int gewijzigd,
        int ongewijzigd,
        int geweigerd,
        List<Recorduitslag> records) {

    static final String VOORBEELD =
            """
            {"ontvangen": 2, "nieuw": 1, "gewijzigd": 0, "ongewijzigd": 0, "geweigerd": 1, "records": [
              {"regel": 1, "registratienummer": "BW-2017-0012", "uitslag": "NIEUW", "id": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03",
               "versie": 1, "fouten": [], "waarschuwingen": []},
              {"regel": 2, "uitslag": "GEWEIGERD", "fouten": [{"pointer": "/bsn", "regel": "bsn",
               "nl": "Het BSN is ongeldig: het heeft negen cijfers en voldoet aan de elfproef. Controleer het nummer in de bron.",
               "en": "This value doesn't have the shape that the OpenAPI document asks for."}], "waarschuwingen": []}]}
            """;

    /// The outcome of one line.
    ///
    /// @param registratienummer absent when the line couldn't be read
    @Schema(name = "Recorduitslag")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recorduitslag(
            int regel,
            @Nullable String registratienummer,
            Uitslag uitslag,
            @Nullable UUID id,
            @Nullable Integer versie,
            List<Dossiermelding> fouten,
            List<Dossiermelding> waarschuwingen) {

        public static Recorduitslag van(Uitkomst<?> u) {
            var versie = u.versie();
            return new Recorduitslag(
                    u.regel(),
                    u.registratienummer(),
                    u.uitslag(),
                    versie == null ? null : versie.id(),
                    versie == null ? null : versie.versie(),
                    Dossiermelding.van(u.bevindingen(), Ernst.FOUT),
                    Dossiermelding.van(u.bevindingen(), Ernst.WAARSCHUWING));
        }
    }

    /// A finding as senders see it: where, by which rule, and what to do, in two languages.
    @Schema(name = "Dossiermelding")
    public record Dossiermelding(String pointer, String regel, String nl, String en) {

        static List<Dossiermelding> van(List<Bevinding> bevindingen, Ernst ernst) {
            return bevindingen.stream()
                    .filter(b -> b.ernst() == ernst)
                    .map(b -> new Dossiermelding(b.pointer(), b.regel(), b.nl(), b.en()))
                    .toList();
        }
    }

    public static <I extends Inhoud> Leveruitslag van(List<Uitkomst<I>> uitkomsten) {
        return new Leveruitslag(
                uitkomsten.size(),
                tel(uitkomsten, Uitslag.NIEUW),
                tel(uitkomsten, Uitslag.GEWIJZIGD),
                tel(uitkomsten, Uitslag.ONGEWIJZIGD),
                tel(uitkomsten, Uitslag.GEWEIGERD),
                uitkomsten.stream().map(Recorduitslag::van).toList());
    }

    private static <I extends Inhoud> int tel(List<Uitkomst<I>> uitkomsten, Uitslag uitslag) {
        return Math.toIntExact(uitkomsten.stream().filter(u -> u.uitslag() == uitslag).count());
    }
}
