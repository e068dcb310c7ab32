package nl.pols.financiering.toekenning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Kenmerken;
import nl.pols.kit.events.Event;
import org.jspecify.annotations.Nullable;

/// Something happened to a grant. Every event carries the whole grant as it is afterwards; the
/// sequence is the number of postings within it.
public record ToekenningGebeurtenis(Soort soort, long sequence, Instant time, Data data)
        implements Event {

    /// What can happen. A counter-posting is told as what it takes back.
    public enum Soort {
        VERLEEND("toekenning-verleend"),
        BESTEED("besteding-geboekt"),
        VERPLICHT("verplichting-vastgelegd"),
        VRIJGEVALLEN("verplichting-vrijgevallen"),
        OVERSCHREDEN("overschrijding-goedgekeurd"),
        TERUGGEVLOEID("terugvloeiing-geboekt");

        private final String naam;

        Soort(String naam) {
            this.naam = naam;
        }
    }

    @Override
    public String type() {
        return "nl.aanvullend-sociaal-pakket." + soort.naam + ".v1";
    }

    @Override
    public String aggregate() {
        return "toekenning";
    }

    @Override
    public String subject() {
        return data.toekenningId().toString();
    }

    /// The schema of all types.
    ///
    /// @param besteedCents spent so far, net of corrections
    /// @param laatsteBesteding of an expenditure or its correction
    /// @param laatsteBoeking of anything else that happened after the grant
    public record Data(
            UUID toekenningId,
            UUID regelingId,
            UUID trancheId,
            OntvangerData ontvanger,
            long bedragCents,
            long besteedCents,
            long verplichtCents,
            long overschredenCents,
            long teruggevloeidCents,
            long beschikbaarCents,
            LocalDate datum,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LaatsteBesteding laatsteBesteding,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LaatsteBoeking laatsteBoeking) {}

    /// The recipient in [Data].
    public record OntvangerData(Ontvanger.Soort soort, String code) {}

    /// The expenditure or correction that this event is about.
    ///
    /// @param bedragCents always positive; `corrigeert` says that it was taken back
    public record LaatsteBesteding(
            UUID bestedingId,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID sobId,
            @Nullable UUID corrigeert,
            @Nullable String reden,
            @Nullable UUID verplichtingId,
            @Nullable String grond,
            @Nullable String doelgroep,
            @Nullable UUID deelnemerId,
            @Nullable Boolean exclusiefBtw) {

        static LaatsteBesteding van(Boeking boeking, @Nullable UUID verplichtingId) {
            var kenmerken = boeking.kenmerken() == null ? Kenmerken.GEEN : boeking.kenmerken();
            return new LaatsteBesteding(
                    boeking.boekingId(),
                    boeking.bedragCents(),
                    boeking.valutadatum(),
                    boeking.sobId(),
                    boeking.corrigeert(),
                    boeking.reden(),
                    verplichtingId,
                    kenmerken.grond(),
                    kenmerken.doelgroep(),
                    kenmerken.deelnemerId(),
                    kenmerken.exclusiefBtw());
        }
    }

    /// The posting that this event is about, when it is no expenditure.
    ///
    /// @param exclusiefBtw of a commitment
    public record LaatsteBoeking(
            UUID boekingId,
            Boekingsoort soort,
            long bedragCents,
            LocalDate datum,
            @Nullable UUID verplichtingId,
            @Nullable LocalDate verlooptOp,
            @Nullable UUID sobId,
            @Nullable UUID corrigeert,
            @Nullable String reden,
            @Nullable String goedgekeurdDoor,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean exclusiefBtw) {

        static LaatsteBoeking van(Boeking boeking, @Nullable UUID verplichtingId) {
            var kenmerken = boeking.kenmerken() == null ? Kenmerken.GEEN : boeking.kenmerken();
            return new LaatsteBoeking(
                    boeking.boekingId(),
                    boeking.soort(),
                    boeking.bedragCents(),
                    boeking.valutadatum(),
                    verplichtingId,
                    kenmerken.verlooptOp(),
                    boeking.sobId(),
                    boeking.corrigeert(),
                    boeking.reden(),
                    kenmerken.door(),
                    kenmerken.exclusiefBtw());
        }
    }
}
