package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    static List<Verlenging> verlengingen(Waarden waarde, List<Bevinding> bevindingen)
            throws IOException {
        JsonParser parser = waarde.parser();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            waarde.verkeerdType();
            return List.of();
        }
        List<Verlenging> gelezen = new ArrayList<>();
        int nummer = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; nummer++) {
            var element =
                    new Waarden(parser, waarde.pointer() + "/" + nummer, "verlenging", bevindingen);
            if (nummer >= MEESTE_VERLENGINGEN) {
                parser.skipChildren();
            } else if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                bevindingen.add(
                        new Bevinding(Vormregels.VERKEERD_TYPE, waarde.pointer() + "/" + nummer));
            } else {
                Verlenging verlenging =
                        verlenging(element.parser(), waarde.pointer() + "/" + nummer, bevindingen);
                if (verlenging != null) {
                    gelezen.add(verlenging);
                }
            }
        }
        if (nummer > MEESTE_VERLENGINGEN) {
            waarde.meld(Vormregels.TE_VEEL);
        }
        return gelezen;
    }

    private static @Nullable Verlenging verlenging(
            JsonParser parser, String ouder, List<Bevinding> bevindingen) throws IOException {
        LocalDate besluitdatum = null;
        LocalDate nieuweEinddatum = null;
        String reden = null;
        Set<String> gezien = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String veld = parser.currentName();
            parser.nextToken();
            var deel = new Waarden(parser, ouder, veld, bevindingen);
            if (!gezien.add(veld)) {
                parser.skipChildren();
                deel.meld(Vormregels.DUBBEL_VELD);
                continue;
            }
            switch (veld) {
                case "besluitdatum" -> besluitdatum = deel.datum();
                case "nieuweEinddatum" -> nieuweEinddatum = deel.datum();
                case "reden" -> reden = deel.tekst(LANGSTE_REDEN);
                default -> deel.onbekend();
            }
        }
        for (String veld : List.of("besluitdatum", "nieuweEinddatum", "reden")) {
            if (!gezien.contains(veld)) {
                bevindingen.add(new Bevinding(Vormregels.ONTBREEKT, ouder + "/" + veld));
            }
        }
        return besluitdatum == null || nieuweEinddatum == null || reden == null
                ? null
                : new Verlenging(besluitdatum, nieuweEinddatum, reden);
    }
}
