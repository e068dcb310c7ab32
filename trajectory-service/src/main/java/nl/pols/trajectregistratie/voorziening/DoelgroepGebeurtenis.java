package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.dossier.Uren;
import nl.pols.trajectregistratie.dossier.Versie;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Grond;
import nl.pols.trajectregistratie.voorziening.Doelgroepregistratie.Sector;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact about a flag of the register, with the full public state after it; the sequence is the
/// version. On the topic of provisions, under its own subject.
record DoelgroepGebeurtenis(Versie<Doelgroepregistratie> na) implements Event {

    static DoelgroepGebeurtenis van(Versie<Doelgroepregistratie> na) {
        return new DoelgroepGebeurtenis(na);
    }

    @Override
    public String type() {
        return na.versie() == 1
                ? "nl.doelgroepregistraties.doelgroepregistratie-geregistreerd.v1"
                : "nl.doelgroepregistraties.doelgroepregistratie-gewijzigd.v1";
    }

    @Override
    public String aggregate() {
        return "voorziening";
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
    @Schema(name = "Doelgroepregistratie", example = Vzvoorbeelden.REGISTRATIE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID registratieId,
            String gemeentecode,
            String registratienummer,
            UUID deelnemerId,
            Grond grond,
            boolean gemeentelijk,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            List<Werk> banen,
            int versie) {

        static Gegevens van(Versie<Doelgroepregistratie> v) {
            var i = v.inhoud();
            return new Gegevens(
                    v.id(),
                    Organisatie.parse(v.eigenaar()).code(),
                    i.registratienummer(),
                    i.deelnemerId(),
                    i.grond(),
                    i.gemeentelijk(),
                    i.geldigVan(),
                    i.geldigTot(),
                    i.banen().stream()
                            .map(b ->
                                    new Werk(
                                            b.startdatum(),
                                            b.einddatum(),
                                            b.sector(),
                                            Uren.getal(b.urenPerWeek())))
                            .toList(),
                    v.versie());
        }
    }

    /// A job with its hours as the world writes them.
    @Schema(name = "BaanBanenafspraak")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Werk(
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            Sector sector,
            BigDecimal urenPerWeek) {}
}
