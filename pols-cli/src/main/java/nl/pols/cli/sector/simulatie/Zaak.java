package nl.pols.cli.sector.simulatie;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case while the sector is being simulated: what happens to it is known from its start, how it
/// ends is decided when it ends.
final class Zaak {
    final int rang;
    final Deelnemer deelnemer;
    final UUID sobId;
    final LocalDate start;
    final LocalDate einde;
    final Planning.Plan plan;
    final Uren uren;
    final Afstand afstand;
    final @Nullable Zaak vervolgVan;
    @Nullable String uitstroom;
    String registratienummer = "";

    Zaak(
            int rang,
            Deelnemer deelnemer,
            UUID sobId,
            LocalDate start,
            LocalDate einde,
            Planning.Plan plan,
            Uren uren,
            Afstand afstand,
            @Nullable Zaak vervolgVan) {
        this.rang = rang;
        this.deelnemer = deelnemer;
        this.sobId = sobId;
        this.start = start;
        this.einde = einde;
        this.plan = plan;
        this.uren = uren;
        this.afstand = afstand;
        this.vervolgVan = vervolgVan;
    }

    boolean runsOn(LocalDate day) {
        return !start.isAfter(day) && einde.isAfter(day);
    }

    Traject traject(BsnReeks reeks) {
        return new Traject(
                registratienummer,
                deelnemer.gemeente.code(),
                deelnemer.bsn(reeks),
                sobId,
                start,
                plan.geplandeEinddatum(),
                uitstroom == null ? null : einde,
                uitstroom,
                uren,
                deelnemer.uitkering,
                deelnemer.behoudVanUitkering(),
                deelnemer.doelgroep,
                afstand,
                plan.verlengingen(),
                vervolgVan == null || vervolgVan.registratienummer.isEmpty()
                        ? null
                        : vervolgVan.registratienummer);
    }
}
