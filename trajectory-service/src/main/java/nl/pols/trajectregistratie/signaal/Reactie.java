package nl.pols.trajectregistratie.signaal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A response: a code, so that nothing about a person is told in passing.
///
/// @param naDagen how many days after it was asked
/// @param actieUiterlijk by when what is done is done
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reactie(
        Partij partij,
        Code code,
        @Nullable LocalDate actieUiterlijk,
        Instant gegevenOp,
        int naDagen) {

    /// Who is asked: both, at the same moment (domain 5.3).
    enum Partij {
        GEMEENTE,
        SOB
    }

    enum Code {
        /// The way out is arranged.
        UITSTROOM_GEREGELD,
        /// The participant is proposed to an employer after all.
        ALSNOG_VOORGESTELD,
        /// No suitable work was found.
        GEEN_PASSEND_WERK,
        /// What is needed to leave is being learned.
        SCHOLING_LOOPT,
        /// Circumstances of the participant.
        PERSOONLIJKE_OMSTANDIGHEDEN,
        /// A review is planned or was held.
        EVALUATIE_GEPLAND,
        /// The decision is taken anew, by somebody outside production where that was asked.
        BESLUIT_HEROVERWOGEN,
        /// The way of working was changed.
        WERKWIJZE_AANGEPAST,
        /// What was delivered isn't right, and will be corrected.
        GEGEVENS_ONJUIST,
        /// Looked into; nothing has to change.
        GEEN_AANLEIDING
    }
}
