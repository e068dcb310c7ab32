package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;

/// Several SOBs become one.
@ApplicationScoped
class Fuseer {
    private final GaOver gaOver;

    Fuseer(GaOver gaOver) {
        this.gaOver = gaOver;
    }

    Rechtsopvolging voerUit(Aanvraag.Fusie fusie) {
        var overgang = Overgang.van(fusie);
        var op = gaOver.voerUit(overgang, (voorgangers, opvolgers) -> {});
        return Rechtsopvolging.van(
                fusie,
                SoortRechtsopvolging.FUSIE,
                overgang.voorgangerIds(),
                overgang.ontvangerIds(),
                Bijzonderheden.van(fusie),
                op);
    }
}
