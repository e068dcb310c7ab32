package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.pols.trajectregistratie.regels.Verlenging.Exitplan;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a record that are objects themselves: the split of the hours and the
/// extensions.
final class Onderdelen {

    private static final int MEESTE_VERLENGINGEN = 40;
    private static final int LANGSTE_REDEN = 250;
    private static final List<String> SOORTEN =
            List.of("productie", "coaching", "scholing", "overig");

    private Onderdelen() {}

    static @Nullable Uren uren(Waarden waarde, List<Bevinding> bevindingen) throws IOException {
        JsonParser parser = waarde.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return waarde.verkeerdType();
        }
        @Nullable Integer[] delen = new @Nullable Integer[SOORTEN.size()];
        Set<String> gezien = new HashSet<>();
        String ouder = waarde.pointer();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String veld = parser.currentName();
            parser.nextToken();
            var deel = new Waarden(parser, ouder, veld, bevindingen);
            int soort = SOORTEN.indexOf(veld);
            if (soort < 0) {
                deel.onbekend();
            } else if (!gezien.add(veld)) {
                parser.skipChildren();
                deel.meld(Vormregels.DUBBEL_VELD);
            } else {
                delen[soort] = deel.honderdsten();
            }
        }
        return volledig(delen, gezien, ouder, bevindingen);
    }

    private static @Nullable Uren volledig(
            @Nullable Integer[] delen,
            Set<String> gezien,
            String ouder,
            List<Bevinding> bevindingen) {
        for (String soort : SOORTEN) {
            if (!gezien.contains(soort)) {
                bevindingen.add(new Bevinding(Vormregels.ONTBREEKT, ouder + "/" + soort));
            }
        }
        Integer productie = delen[0];
        Integer coaching = delen[1];
        Integer scholing = delen[2];
        Integer overig = delen[3];
        return productie == null || coaching == null || scholing == null || overig == null
                ? null
                : new Uren(productie, coaching, scholing, overig);
    }

    static final Vorm<Verlenging> VERLENGING =
            new Vorm<>(v ->
                    new Verlenging(
                            v.eis("besluitdatum", LocalDate.class),
                            v.eis("nieuweEinddatum", LocalDate.class),
                            v.eis("reden", String.class),
                            v.mogelijk("oudeEinddatum", LocalDate.class),
                            v.mogelijk("beslisser", Rol.class),
                            v.mogelijk("exitplan", Exitplan.class),
                            v.mogelijk("goedgekeurdDoor", Rol.class),
                            v.mogelijk("evaluatiedatum", LocalDate.class)))
                    .verplicht("besluitdatum", Waarden::datum)
                    .verplicht("nieuweEinddatum", Waarden::datum)
                    .verplicht("reden", w -> w.tekst(LANGSTE_REDEN))
                    .mogelijk("oudeEinddatum", Waarden::datum)
                    .mogelijk("beslisser", w -> w.code(Codes.ROL))
                    .mogelijk("exitplan", w -> w.code(Codes.EXITPLAN))
                    .mogelijk("goedgekeurdDoor", w -> w.code(Codes.ROL))
                    .mogelijk("evaluatiedatum", Waarden::datum);

    static List<Verlenging> verlengingen(Waarden waarde) throws IOException {
        return VERLENGING.lijst(waarde, MEESTE_VERLENGINGEN);
    }
}
