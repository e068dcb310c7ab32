package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.pols.register.Feit;
import nl.pols.register.sob.Dienst;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.Taakomvang;

/// An SOB ends and nobody takes over its work, save the people who work in it under the Wsw: they
/// keep their rights (letter 002), so somebody employs them.
@ApplicationScoped
class HefOp {
    private final GaOver gaOver;

    HefOp(GaOver gaOver) {
        this.gaOver = gaOver;
    }

    Rechtsopvolging voerUit(Aanvraag.Opheffing opheffing) {
        var overgang = Overgang.van(opheffing);
        var op =
                gaOver.voerUit(
                        overgang,
                        (voorgangers, opvolgers) -> {
                            if (opvolgers.isEmpty()
                                    && voertWswUit(
                                            voorgangers.getFirst(), opheffing.ingangsdatum())) {
                                throw new RechtsopvolgingRefused.WswWerknemersZonderWerkgever(
                                        opheffing.sobId());
                            }
                        });
        return Rechtsopvolging.van(
                opheffing,
                SoortRechtsopvolging.OPHEFFING,
                overgang.voorgangerIds(),
                overgang.ontvangerIds(),
                Bijzonderheden.van(opheffing),
                op);
    }

    /// Only known not to when every municipality tells what it has the SOB do, and none of it is
    /// the Wsw. Judged on the last day before its end.
    static boolean voertWswUit(Sob sob, LocalDate einde) {
        var dag = einde.minusDays(1);
        var taak = Feit.op(sob.toestand().taakomvang(), dag);
        if (taak.isPresent()
                && (taak.get() == Taakomvang.ALLEEN_WSW
                        || taak.get() == Taakomvang.WSW_EN_BESCHUT_WERK)) {
            return true;
        }
        var relaties =
                sob.toestand().relaties().stream().filter(r -> r.geldig().bevat(dag)).toList();
        return relaties.isEmpty()
                || relaties.stream()
                        .map(r -> r.waarde().diensten())
                        .anyMatch(d -> d.isEmpty() || d.contains(Dienst.WSW));
    }
}
