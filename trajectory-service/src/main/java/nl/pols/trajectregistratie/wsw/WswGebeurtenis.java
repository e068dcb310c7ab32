package nl.pols.trajectregistratie.wsw;

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
import nl.pols.trajectregistratie.wsw.WswDienstverband.Einde;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Voortzetting;
import nl.pols.trajectregistratie.wsw.WswDienstverband.Werkvorm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A fact about a Wsw employment, with the full public state after it; the sequence is the version.
/// Whom a succession makes the employer is told by the register, not here.
record WswGebeurtenis(Wat wat, Versie<WswDienstverband> na) implements Event {

    /// What happened, named after what differs from the version before.
    enum Wat {
        GEREGISTREERD("dienstverband-geregistreerd"),
        BEEINDIGD("dienstverband-beeindigd"),
        GEWIJZIGD("dienstverband-gewijzigd");

        private final String naam;

        Wat(String naam) {
            this.naam = naam;
        }
    }

    static WswGebeurtenis van(
            @Nullable Versie<WswDienstverband> eerder, Versie<WswDienstverband> na) {
        if (eerder == null) {
            return new WswGebeurtenis(Wat.GEREGISTREERD, na);
        }
        boolean eindigt = eerder.inhoud().einde() == null && na.inhoud().einde() != null;
        return new WswGebeurtenis(eindigt ? Wat.BEEINDIGD : Wat.GEWIJZIGD, na);
    }

    @Override
    public String type() {
        return "nl.wsw-dienstverbanden." + wat.naam + ".v1";
    }

    @Override
    public String aggregate() {
        return "wsw-dienstverband";
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
    /// @param sobId the company that stated it
    @Schema(name = "WswDienstverband", example = WswVoorbeelden.DIENSTVERBAND)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gegevens(
            UUID dienstverbandId,
            UUID sobId,
            String gemeentecode,
            String registratienummer,
            UUID deelnemerId,
            LocalDate startdatum,
            @Nullable Voortzetting voortzetting,
            List<Werkvorm> werkvormen,
            List<Grootte> omvang,
            @Nullable Einde einde,
            int versie) {

        static Gegevens van(Versie<WswDienstverband> v) {
            var i = v.inhoud();
            return new Gegevens(
                    v.id(),
                    sobVan(v),
                    i.gemeentecode(),
                    i.registratienummer(),
                    i.deelnemerId(),
                    i.startdatum(),
                    i.voortzetting(),
                    i.werkvormen(),
                    i.omvang().stream()
                            .map(o ->
                                    new Grootte(
                                            o.vanaf(),
                                            Uren.getal(o.urenPerWeek()),
                                            BigDecimal.valueOf(o.arbeidsjaren(), 4)))
                            .toList(),
                    i.einde(),
                    v.versie());
        }
    }

    /// The size from a day on, as the world writes it.
    @Schema(name = "WswGrootte")
    record Grootte(LocalDate vanaf, BigDecimal urenPerWeek, BigDecimal arbeidsjaren) {}

    static UUID sobVan(Versie<WswDienstverband> v) {
        return UUID.fromString(Organisatie.parse(v.eigenaar()).code());
    }
}
