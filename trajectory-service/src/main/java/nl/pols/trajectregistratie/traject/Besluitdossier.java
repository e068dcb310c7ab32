package nl.pols.trajectregistratie.traject;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Grenzen;
import nl.pols.trajectregistratie.regels.Kenmerken;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Verlenging.Rol;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.regels.Verloop.Onderbreking;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import nl.pols.trajectregistratie.regels.Verloop.Werkfit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What who decides on an extension sees: how far the participant is and what may be decided.
/// Invariant: nothing that tells what the participant's production is worth, so no hours and no
/// productivity (domain 5.3).
@Schema(name = "Besluitdossier", example = Voorbeelden.BESLUITDOSSIER)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Besluitdossier(
        UUID trajectId,
        String gemeentecode,
        String registratienummer,
        UUID sobId,
        Status status,
        LocalDate startdatum,
        LocalDate geplandeEinddatum,
        LocalDate laatstGepland,
        @Nullable LocalDate einddatum,
        Afstand afstand,
        Doelgroep doelgroep,
        Kenmerken.@Nullable Doel doel,
        List<Verlenging> verlengingen,
        List<Onderbreking> onderbrekingen,
        List<Evaluatie> evaluaties,
        @Nullable Werkfit werkfit,
        List<Vacature> vacatures,
        Ruimte ruimte,
        int versie) {

    /// What the guardrails leave open.
    ///
    /// @param uiterlijkeEinddatum as far as one extension can go
    /// @param jaargrens beyond this day only with `afstandNaJaargrens`, approved by
    ///   `goedkeuringNaJaargrens`
    /// @param goedkeuringDoor who can approve what the production side decides
    record Ruimte(
            LocalDate uiterlijkeEinddatum,
            LocalDate jaargrens,
            Afstand afstandNaJaargrens,
            Rol goedkeuringNaJaargrens,
            List<Rol> goedkeuringDoor) {

        static Ruimte van(Inhoud inhoud, Grenzen grenzen) {
            return new Ruimte(
                    inhoud.laatstGepland().plusMonths(grenzen.verlengingMaanden()),
                    inhoud.startdatum().plusMonths(grenzen.jaargrensMaanden()),
                    Afstand.ZEER_GROOT,
                    Rol.GEMEENTE_REGIE,
                    List.of(Rol.GEMEENTE_REGIE, Rol.SOB_REINTEGRATIE));
        }
    }

    static Besluitdossier van(Traject t, LocalDate vandaag, Grenzen grenzen) {
        var i = t.inhoud();
        var verloop = i.verloopOfLeeg();
        return new Besluitdossier(
                t.id(),
                t.gemeentecode(),
                i.registratienummer(),
                i.sobId(),
                t.statusOp(vandaag),
                i.startdatum(),
                i.geplandeEinddatum(),
                i.laatstGepland(),
                i.einddatum(),
                i.afstand(),
                i.doelgroep(),
                i.kenmerken() == null ? null : i.kenmerken().doel(),
                i.verlengingen(),
                verloop.onderbrekingen(),
                verloop.evaluaties(),
                verloop.werkfit(),
                verloop.vacatures(),
                Ruimte.van(i, grenzen),
                t.versie());
    }
}
