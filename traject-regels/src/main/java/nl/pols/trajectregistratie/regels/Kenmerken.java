package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What else is told about the participant and the plan, as the SRG and the letters distinguish it;
/// all of it optional. Of a birth only the year: more would tell who somebody is.
///
/// @param typeVoorziening code of the SRG
/// @param doelgroepregister whether the participant is in the register of the jobs agreement
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kenmerken(
        @Nullable Integer geboortejaar,
        @Nullable Geslacht geslacht,
        @Nullable Doel doel,
        @Nullable String typeVoorziening,
        @Nullable Boolean doelgroepregister,
        @Nullable Instroomkanaal instroomkanaal) {

    public static final Kenmerken GEEN = new Kenmerken(null, null, null, null, null, null);

    public enum Geslacht {
        MAN,
        VROUW,
        ONBEKEND
    }

    public enum Doel {
        BETAALD_WERK,
        WERKFIT,
        OPLEIDING,
        BESCHUT_WERK,
        OVERIG
    }

    /// By which way somebody came in (letters 003 and 004).
    public enum Instroomkanaal {
        BIJSTAND,
        VSO_PRO,
        STATUSHOUDER,
        WSW_WACHTLIJST,
        OVERIG
    }
}
