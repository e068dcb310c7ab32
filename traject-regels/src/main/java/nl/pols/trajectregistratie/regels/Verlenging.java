package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An extension is an act: decided on a day, for a reason, with a new planned end (letter 001:
/// nobody is kept longer without somebody answering for it). Who decided, with which way out in
/// view, is asked of every extension; of those that others report about the past it can be missing.
///
/// @param oudeEinddatum the planned end that it replaces
/// @param beslisser in which role it was decided
/// @param exitplan where the extra time is to lead
/// @param goedgekeurdDoor in which role it was approved, by somebody else than who produces
/// @param evaluatiedatum the review that it rests on
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verlenging(
        LocalDate besluitdatum,
        LocalDate nieuweEinddatum,
        String reden,
        @Nullable LocalDate oudeEinddatum,
        @Nullable Rol beslisser,
        @Nullable Exitplan exitplan,
        @Nullable Rol goedgekeurdDoor,
        @Nullable LocalDate evaluatiedatum) {

    /// In which role somebody decides or approves. Who answers for the production is never who
    /// answers for the length (domain 5.3).
    public enum Rol {
        GEMEENTE_REGIE,
        SOB_REINTEGRATIE,
        SOB_PRODUCTIE
    }

    public enum Exitplan {
        BETAALD_WERK,
        OPLEIDING,
        BESCHUT_WERK,
        VERVOLGTRAJECT,
        OVERIG
    }

    /// As told before decision makers were asked for.
    public static Verlenging zonderBeslisser(
            LocalDate besluitdatum, LocalDate nieuweEinddatum, String reden) {
        return new Verlenging(besluitdatum, nieuweEinddatum, reden, null, null, null, null, null);
    }

    /// Whether anything is told beyond date, end and reason.
    public boolean heeftBesluit() {
        return oudeEinddatum != null
                || beslisser != null
                || exitplan != null
                || goedgekeurdDoor != null
                || evaluatiedatum != null;
    }
}
