package nl.pols.trajectregistratie.voorziening;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.kit.identity.Organisatie;
import nl.pols.trajectregistratie.dossier.Versie;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact about a provision, with the full public state after it; the sequence is the version.
record VoorzieningGebeurtenis(Versie<Voorziening> na) implements Event {

    static VoorzieningGebeurtenis van(Versie<Voorziening> na) {
        return new VoorzieningGebeurtenis(na);
    }

    @Override
    public String type() {
        return na.versie() == 1
                ? "nl.re-integratievoorzieningen.voorziening-geregistreerd.v1"
                : "nl.re-integratievoorzieningen.voorziening-gewijzigd.v1";
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
    @Schema(name = "Voorziening", example = Vzvoorbeelden.VOORZIENING)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID voorzieningId,
            String gemeentecode,
            String registratienummer,
            UUID deelnemerId,
            String type,
            LocalDate startdatum,
            @Nullable LocalDate einddatum,
            @Nullable String redenEinde,
            @Nullable Integer loonwaarde,
            @Nullable UUID sobId,
            int versie) {

        static Gegevens van(Versie<Voorziening> v) {
            var i = v.inhoud();
            return new Gegevens(
                    v.id(),
                    Organisatie.parse(v.eigenaar()).code(),
                    i.registratienummer(),
                    i.deelnemerId(),
                    i.type(),
                    i.startdatum(),
                    i.einddatum(),
                    i.redenEinde(),
                    i.loonwaarde(),
                    i.sobId(),
                    v.versie());
        }
    }
}
