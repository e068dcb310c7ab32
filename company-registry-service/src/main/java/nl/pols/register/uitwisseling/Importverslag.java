package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of an import. What was received is always the sum of the outcomes.
///
/// @param afgebroken why reading stopped before the end; what came before is laid down, and the
///   whole can simply be sent again
@Schema(
        name = "Importverslag",
        requiredProperties = {
            "proef",
            "ontvangen",
            "nieuw",
            "gewijzigd",
            "ongewijzigd",
            "geweigerd",
            "uitslagen"
        },
        example =
                """
                {"proef": false, "ontvangen": 2, "nieuw": 1, "gewijzigd": 0, "ongewijzigd": 0,
                 "geweigerd": 1, "uitslagen": [
                  {"regel": 1, "id": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293", "uitslag": "NIEUW"},
                  {"regel": 2, "id": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718294", "uitslag": "GEWEIGERD",
                   "fouten": [{"pointer": "/zetels/0/gemeentecode", "code": "onbekende-gemeente",
                     "nl": "Deze gemeentecode bestaat niet op alle dagen van de periode.",
                     "en": "There is no municipality with this code on all days of the period."}]}]}
                """)
public record Importverslag(
        boolean proef,
        long ontvangen,
        long nieuw,
        long gewijzigd,
        long ongewijzigd,
        long geweigerd,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Fout afgebroken,
        List<Regeluitslag> uitslagen) {

    static Importverslag van(
            boolean proef, List<Regeluitslag> uitslagen, @Nullable Fout afgebroken) {
        return new Importverslag(
                proef,
                uitslagen.size(),
                aantal(uitslagen, Uitslag.NIEUW),
                aantal(uitslagen, Uitslag.GEWIJZIGD),
                aantal(uitslagen, Uitslag.ONGEWIJZIGD),
                aantal(uitslagen, Uitslag.GEWEIGERD),
                afgebroken,
                List.copyOf(uitslagen));
    }

    private static long aantal(List<Regeluitslag> uitslagen, Uitslag uitslag) {
        return uitslagen.stream().filter(u -> u.uitslag() == uitslag).count();
    }
}
