package nl.pols.financiering.toekenning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// What can happen to a grant. Every event carries the whole grant as it is afterwards; the
/// sequence is the number of postings on its account.
public sealed interface ToekenningGebeurtenis extends Event {

    @Override
    Data data();

    @Override
    default String aggregate() {
        return "toekenning";
    }

    @Override
    default String subject() {
        return data().toekenningId().toString();
    }

    /// Money was granted.
    record ToekenningVerleend(long sequence, Instant time, Data data)
            implements ToekenningGebeurtenis {

        @Override
        public String type() {
            return "nl.aanvullend-sociaal-pakket.toekenning-verleend.v1";
        }
    }

    /// Money was spent, or a counter-posting took an expenditure back.
    record BestedingGeboekt(long sequence, Instant time, Data data)
            implements ToekenningGebeurtenis {

        @Override
        public String type() {
            return "nl.aanvullend-sociaal-pakket.besteding-geboekt.v1";
        }
    }

    /// The schema of both types.
    ///
    /// @param besteedCents spent so far, net of corrections
    record Data(
            UUID toekenningId,
            UUID regelingId,
            UUID trancheId,
            OntvangerData ontvanger,
            long bedragCents,
            long besteedCents,
            LocalDate datum,
            @Nullable LaatsteBesteding laatsteBesteding) {}

    /// The recipient in [Data].
    record OntvangerData(Ontvanger.Soort soort, String code) {}

    /// The expenditure or correction that this event is about.
    ///
    /// @param bedragCents always positive; `corrigeert` says that it was taken back
    record LaatsteBesteding(
            UUID bestedingId,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID sobId,
            @Nullable UUID corrigeert,
            @Nullable String reden) {}
}
