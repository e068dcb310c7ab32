package nl.pols.trajectregistratie.beschutwerk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Aanvraag;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Advies;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.AnderAanbod;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.PlaatsingEinde;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Uitkomst;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Wachtreden;
import nl.pols.trajectregistratie.beschutwerk.BeschutWerk.Werkgeversoort;
import nl.pols.trajectregistratie.dossier.Uren;
import nl.pols.trajectregistratie.dossier.Versie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact about sheltered work. Every fact carries the full public state after it, so that any
/// reader can start from the topic alone; the sequence is the version.
record BeschutWerkGebeurtenis(Wat wat, Versie<BeschutWerk> na) implements Event {

    /// What happened, named after what differs from the version before.
    enum Wat {
        GEREGISTREERD("dossier-geregistreerd"),
        GEADVISEERD("dossier-geadviseerd"),
        GEPLAATST("dossier-geplaatst"),
        OVERGESTAPT("dossier-overgestapt"),
        GEWIJZIGD("dossier-gewijzigd");

        private final String naam;

        Wat(String naam) {
            this.naam = naam;
        }
    }

    static BeschutWerkGebeurtenis van(
            @Nullable Versie<BeschutWerk> eerder, Versie<BeschutWerk> na) {
        return new BeschutWerkGebeurtenis(
                eerder == null ? Wat.GEREGISTREERD : verschil(eerder.inhoud(), na.inhoud()), na);
    }

    private static Wat verschil(BeschutWerk eerder, BeschutWerk na) {
        boolean overgestapt = na.advies() != null && na.geldendAdvies() != na.advies().uitkomst();
        boolean was =
                eerder.advies() != null && eerder.geldendAdvies() != eerder.advies().uitkomst();
        if (overgestapt && !was) {
            return Wat.OVERGESTAPT;
        }
        if (na.plaatsingen().size() > eerder.plaatsingen().size()) {
            return Wat.GEPLAATST;
        }
        return eerder.advies() == null && na.advies() != null ? Wat.GEADVISEERD : Wat.GEWIJZIGD;
    }

    @Override
    public String type() {
        return "nl.beschut-werk." + wat.naam + ".v1";
    }

    @Override
    public String aggregate() {
        return "beschut-werk";
    }

    @Override
    public String subject() {
        return na.id().toString();
    }

    @Override
    public long sequence() {
        return na.versie();
    }

    @Override
    public Instant time() {
        return na.bekendVanaf();
    }

    @Override
    public Object data() {
        return Gegevens.van(na);
    }

    /// The public state; the same on the wire of the API and of the events.
    ///
    /// @param geldendAdvies the advice as it holds now: a step up to the jobs agreement turned it
    @Schema(name = "BeschutWerkDossier", example = BeschutVoorbeelden.DOSSIER)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID dossierId,
            String gemeentecode,
            String registratienummer,
            UUID deelnemerId,
            Aanvraag aanvraag,
            @Nullable Advies advies,
            @Nullable Uitkomst geldendAdvies,
            List<Wachtreden> wachtredenen,
            List<Plaats> plaatsingen,
            @Nullable AnderAanbod anderAanbod,
            Stand stand,
            int versie) {

        static Gegevens van(Versie<BeschutWerk> v) {
            var i = v.inhoud();
            return new Gegevens(
                    v.id(),
                    Organisatie.parse(v.eigenaar()).code(),
                    i.registratienummer(),
                    i.deelnemerId(),
                    i.aanvraag(),
                    i.advies(),
                    i.geldendAdvies(),
                    i.wachtredenen(),
                    i.plaatsingen().stream().map(Plaats::van).toList(),
                    i.anderAanbod(),
                    i.stand(),
                    v.versie());
        }
    }

    /// A place with its hours as the world writes them.
    @Schema(name = "BeschutWerkPlaats")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plaats(
            Werkgeversoort werkgever,
            @Nullable UUID sobId,
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            @Nullable PlaatsingEinde eindereden,
            BigDecimal urenPerWeek,
            List<PlaatsUren> urenverloop) {

        static Plaats van(BeschutWerk.Plaatsing p) {
            return new Plaats(
                    p.werkgever(),
                    p.sobId(),
                    p.startdatum(),
                    p.einddatum(),
                    p.eindereden(),
                    Uren.getal(p.urenPerWeek()),
                    p.urenverloop().stream()
                            .map(u -> new PlaatsUren(u.vanaf(), Uren.getal(u.urenPerWeek())))
                            .toList());
        }
    }

    /// From when on other hours hold.
    @Schema(name = "BeschutWerkPlaatsUren")
    record PlaatsUren(LocalDate vanaf, BigDecimal urenPerWeek) {}
}
