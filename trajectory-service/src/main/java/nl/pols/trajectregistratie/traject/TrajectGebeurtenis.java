package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.Event;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verlenging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact about a trajectory. Every fact carries the full public state after it, so that any reader
/// can start from the topic alone; the sequence is the version.
public sealed interface TrajectGebeurtenis extends Event {

    Traject na();

    /// The first version, also when it is delivered already ended.
    record TrajectGeregistreerd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-geregistreerd.v1";
        }
    }

    /// Extensions were added and nothing else changed.
    record TrajectVerlengd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-verlengd.v1";
        }
    }

    /// A running trajectory got its end and outcome.
    record TrajectBeeindigd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-beeindigd.v1";
        }
    }

    /// Any other change: a correction, or a predecessor that became known.
    record TrajectGewijzigd(Traject na) implements TrajectGebeurtenis {
        @Override
        public String type() {
            return "nl.re-integratietrajecten.traject-gewijzigd.v1";
        }
    }

    @Override
    default String aggregate() {
        return "traject";
    }

    @Override
    default String subject() {
        return na().id().toString();
    }

    @Override
    default long sequence() {
        return na().versie();
    }

    @Override
    default Instant time() {
        return na().bekendVanaf();
    }

    @Override
    default Object data() {
        return Gegevens.van(na());
    }

    /// Weekly hours as the world writes them: at most two decimals.
    record UrenPerWeek(
            BigDecimal productie, BigDecimal coaching, BigDecimal scholing, BigDecimal overig) {

        static UrenPerWeek van(Uren uren) {
            return new UrenPerWeek(
                    uur(uren.productie()),
                    uur(uren.coaching()),
                    uur(uren.scholing()),
                    uur(uren.overig()));
        }

        private static BigDecimal uur(int honderdsten) {
            return BigDecimal.valueOf(honderdsten, 2);
        }
    }

    /// The public state; the same on the wire of the API and of the events.
    @Schema(name = "Traject", example = Voorbeelden.TRAJECT)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID trajectId,
            String gemeentecode,
            String registratienummer,
            UUID deelnemerId,
            UUID sobId,
            LocalDate startdatum,
            LocalDate geplandeEinddatum,
            @Nullable LocalDate einddatum,
            @Nullable Uitstroom uitstroom,
            UrenPerWeek urenPerWeek,
            Uitkering uitkering,
            boolean behoudVanUitkering,
            Doelgroep doelgroep,
            Afstand afstand,
            List<Verlenging> verlengingen,
            @Nullable UUID vervolgVan,
            @Nullable String kostendragendeGemeente,
            int versie) {

        static Gegevens van(Traject t) {
            var i = t.inhoud();
            return new Gegevens(
                    t.id(),
                    t.gemeentecode(),
                    i.registratienummer(),
                    i.deelnemerId(),
                    i.sobId(),
                    i.startdatum(),
                    i.geplandeEinddatum(),
                    i.einddatum(),
                    i.uitstroom(),
                    UrenPerWeek.van(i.urenPerWeek()),
                    i.uitkering(),
                    i.behoudVanUitkering(),
                    i.doelgroep(),
                    i.afstand(),
                    i.verlengingen(),
                    t.vervolgVan(),
                    i.kostendragendeGemeente(),
                    t.versie());
        }
    }
}
