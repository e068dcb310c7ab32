package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.pols.trajectregistratie.aanlevering.Uitslagen.Regeluitslag;
import nl.pols.trajectregistratie.regels.Regel;
import nl.pols.trajectregistratie.traject.Melding;
import nl.pols.trajectregistratie.traject.Uitslag;
import nl.pols.trajectregistratie.traject.Verschil;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one line.
///
/// @param redenen what a parked record waits for
/// @param wijzigingen which fields would change, from what to what; only of a dry run
@Schema(
        name = "Regeluitslag",
        example =
                """
                {"regel": 17, "registratienummer": "2022-000017", "uitslag": "GEWEIGERD", "fouten": [{"pointer": "/einddatum",
                 "regel": "T1-einde-voor-start", "nl": "De einddatum ligt voor de startdatum.", "en": "The end is before the start."}],
                 "redenen": [], "waarschuwingen": []}
                """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Uitslagregel(
        long regel,
        @Nullable String registratienummer,
        Uitslag uitslag,
        List<Melding> fouten,
        List<Melding> redenen,
        List<Melding> waarschuwingen,
        @Nullable List<Verschil> wijzigingen) {

    static Uitslagregel van(Regeluitslag r) {
        return new Uitslagregel(
                r.regel(),
                r.registratienummer(),
                r.uitslag(),
                Melding.van(r.bevindingen(), Regel.Ernst.FOUT),
                Melding.van(r.bevindingen(), Regel.Ernst.PARKEREN),
                Melding.van(r.bevindingen(), Regel.Ernst.WAARSCHUWING),
                r.wijzigingen());
    }
}
