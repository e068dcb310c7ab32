package nl.pols.trajectregistratie.taak;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.kit.events.Event;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact about a task, with its full state; the sequence is its version.
sealed interface TaakGebeurtenis extends Event {

    Taak taak();

    /// Something fell due, or is asked again.
    record TaakOntstaan(Taak taak) implements TaakGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.taak-ontstaan.v1";
        }
    }

    /// It was done, or is no longer asked; the status says which.
    record TaakAfgedaan(Taak taak) implements TaakGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.taak-afgedaan.v1";
        }
    }

    static TaakGebeurtenis van(Taak taak) {
        return taak.status() == Taak.Status.OPEN ? new TaakOntstaan(taak) : new TaakAfgedaan(taak);
    }

    @Override
    default String aggregate() {
        return "taak";
    }

    @Override
    default String subject() {
        return taak().id().toString();
    }

    @Override
    default long sequence() {
        return taak().versie();
    }

    @Override
    default Instant time() {
        return taak().gewijzigdOp();
    }

    @Override
    default Object data() {
        return Gegevens.van(taak());
    }

    /// The public state; the same on the wire of the API and of the events. Nothing about the
    /// participant.
    @Schema(
            name = "Taak",
            example =
                    """
                    {"taakId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c77", "trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "gemeentecode": "GM0363",
                     "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "soort": "EVALUATIE", "vervaldatum": "2022-04-10", "status": "OPEN", "versie": 1}
                    """)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID taakId,
            @Nullable UUID trajectId,
            @Nullable UUID signaalId,
            String gemeentecode,
            UUID sobId,
            Taaksoort soort,
            LocalDate vervaldatum,
            Taak.Status status,
            int versie,
            @Schema(description = "Van een over te nemen traject: bij welke gemeente het hoort")
                    @Nullable String vanGemeentecode,
            @Schema(
                            description =
                                    "Van een over te nemen traject: onder welk nummer de gever het"
                                            + " kent, voor overgenomenVan van het eigen record")
                    @Nullable String registratienummer) {

        /// As the events tell it: the number is told only to whoever asks for its own tasks.
        static Gegevens van(Taak t) {
            return van(t, null);
        }

        static Gegevens van(Taak t, @Nullable String registratienummer) {
            return new Gegevens(
                    t.id(),
                    t.trajectId(),
                    t.signaalId(),
                    t.eigenaar().substring("gemeente:".length()),
                    t.sobId(),
                    t.soort(),
                    t.vervaldatum(),
                    t.status(),
                    t.versie(),
                    t.vanGemeentecode(),
                    registratienummer);
        }
    }
}
