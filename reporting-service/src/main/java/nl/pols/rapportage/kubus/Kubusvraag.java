package nl.pols.rapportage.kubus;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What may be chosen of a cube. Whatever else stands in the address is a question outside the
/// menu, and is refused as one: who asks for an age isn't to think that the answer is of that age.
class Kubusvraag {
    private static final String PERIODE = "periode";

    @QueryParam(PERIODE)
    @Parameter(
            description = "Een periode van het menu; weglaten geeft de nieuwste.",
            example = "2022-H1")
    @Nullable String periode;

    @QueryParam("gebied")
    @Parameter(
            description = "Gemeenten, arbeidsmarktregio's of NL, gescheiden door komma's.",
            example = "NL,GM0363")
    @Nullable String gebied;

    @QueryParam("sob")
    @Parameter(description = "Bedrijven of TOTAAL.", example = "TOTAAL")
    @Nullable String sob;

    @QueryParam("uitkering")
    @Parameter(description = "Uitkeringen of TOTAAL.", example = "PARTICIPATIEWET,WW")
    @Nullable String uitkering;

    @QueryParam("afstand")
    @Parameter(description = "Afstanden tot de arbeidsmarkt of TOTAAL.", example = "GROOT")
    @Nullable String afstand;

    @QueryParam("doelgroep")
    @Parameter(description = "Doelgroepen of TOTAAL.", example = "BANENAFSPRAAK")
    @Nullable String doelgroep;

    @QueryParam("regio")
    @Parameter(description = "Arbeidsmarktregio's of NL.", example = "NL,AM22")
    @Nullable String regio;

    @QueryParam("regeling")
    @Parameter(description = "Codes van regelingen of TOTAAL.", example = "TOTAAL")
    @Nullable String regeling;

    @QueryParam("post")
    @Parameter(description = "Posten van een exploitatie of TOTAAL.", example = "TOTAAL")
    @Nullable String post;

    @QueryParam("kwart")
    @Parameter(
            description = "Kwarten van de bedrijven, van klein (1) naar groot (4), of TOTAAL.",
            example = "1,4")
    @Nullable String kwart;

    String periode() {
        return periode == null ? "" : periode.strip();
    }

    static Map<String, Set<String>> keuze(MultivaluedMap<String, String> gevraagd) {
        var keuze = new TreeMap<String, Set<String>>();
        gevraagd.forEach((as, waarden) -> {
            if (!as.equals(PERIODE)) {
                var codes = new TreeSet<String>();
                waarden.stream()
                        .flatMap(w -> Arrays.stream(w.split(",", -1)))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .forEach(codes::add);
                keuze.put(as, codes);
            }
        });
        return keuze;
    }
}
