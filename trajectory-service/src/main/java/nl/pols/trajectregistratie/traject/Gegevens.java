package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Kenmerken;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verlenging;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The public state; the same on the wire of the API and of the events.
///
/// @param urenPerWeek absent, as the other figures of production, for who decides on extensions
/// @param status on the day for which it is told; in an event: the day on which it was recorded
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
        @Nullable UrenPerWeek urenPerWeek,
        Uitkering uitkering,
        boolean behoudVanUitkering,
        Doelgroep doelgroep,
        Afstand afstand,
        List<Verlenging> verlengingen,
        @Nullable UUID vervolgVan,
        @Nullable String kostendragendeGemeente,
        Status status,
        @JsonUnwrapped @Nullable Verloopgegevens verloop,
        @JsonUnwrapped @Nullable Kenmerken kenmerken,
        int versie) {

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

    static Gegevens van(Traject t) {
        return van(t, t.statusBijVastleggen());
    }

    static Gegevens van(Traject t, Status status) {
        return van(t, status, Inzicht.VOLLEDIG);
    }

    static Gegevens van(Traject t, Status status, Inzicht inzicht) {
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
                inzicht.toontProductie() ? UrenPerWeek.van(i.urenPerWeek()) : null,
                i.uitkering(),
                i.behoudVanUitkering(),
                i.doelgroep(),
                i.afstand(),
                i.verlengingen(),
                t.vervolgVan(),
                i.kostendragendeGemeente(),
                status,
                Verloopgegevens.van(i.verloop(), inzicht),
                i.kenmerken(),
                t.versie());
    }
}
