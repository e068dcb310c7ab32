package nl.pols.register.sob;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.pols.register.Meervoudig;
import org.jspecify.annotations.Nullable;

/// Whether an SOB takes part in a measure of the supplementary package, as the sector's enquiry
/// asked (letter 001). No fact about a subject means that it didn't answer.
///
/// @param arbeidsmarktregio the region whose team it is; an SOB can work in those of several
public record Betrokkenheid(
        Onderwerp onderwerp,
        boolean betrokken,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String arbeidsmarktregio)
        implements Meervoudig {

    /// The regional mobility team, and the temporary impulse for the jobs agreement.
    public enum Onderwerp {
        RMT,
        IMPULS_BANENAFSPRAAK
    }

    @Override
    public String sleutel() {
        return arbeidsmarktregio == null ? onderwerp.name() : onderwerp + " " + arbeidsmarktregio;
    }

    /// Whether both can't hold on one day: to take part and not to take part.
    public boolean spreektTegen(Betrokkenheid ander) {
        return onderwerp == ander.onderwerp && betrokken != ander.betrokken;
    }
}
