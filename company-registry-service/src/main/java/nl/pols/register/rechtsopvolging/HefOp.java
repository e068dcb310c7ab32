package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;

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
                            if (opvolgers.isEmpty()) {
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
}
