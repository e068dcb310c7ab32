package nl.pols.trajectregistratie.traject;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Afstand;
import nl.pols.trajectregistratie.regels.Doelgroep;
import nl.pols.trajectregistratie.regels.Inhoudshash;
import nl.pols.trajectregistratie.regels.Kenmerken;
import nl.pols.trajectregistratie.regels.Opgave;
import nl.pols.trajectregistratie.regels.Uitkering;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Uren;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Verloop;
import nl.pols.trajectregistratie.regels.Verloop.Annulering;
import nl.pols.trajectregistratie.regels.Verloop.Annuleringreden;
import nl.pols.trajectregistratie.regels.VerloopBouwer;
import org.jspecify.annotations.Nullable;

/// What is stated about a trajectory once it has passed the rules: nothing mandatory is missing any
/// more.
public record Inhoud(
        String registratienummer,
        UUID deelnemerId,
        UUID sobId,
        LocalDate startdatum,
        LocalDate geplandeEinddatum,
        @Nullable LocalDate einddatum,
        @Nullable Uitstroom uitstroom,
        Uren urenPerWeek,
        Uitkering uitkering,
        boolean behoudVanUitkering,
        Doelgroep doelgroep,
        Afstand afstand,
        List<Verlenging> verlengingen,
        @Nullable String vervolgVanNummer,
        @Nullable String kostendragendeGemeente,
        @Nullable Verloop verloop,
        @Nullable Kenmerken kenmerken) {

    /// @throws NullPointerException if the statement was not judged, or not found whole
    public static Inhoud van(Opgave o) {
        return new Inhoud(
                requireNonNull(o.registratienummer()),
                requireNonNull(o.deelnemerId()),
                requireNonNull(o.sobId()),
                requireNonNull(o.startdatum()),
                requireNonNull(o.geplandeEinddatum()),
                o.einddatum(),
                o.uitstroom(),
                requireNonNull(o.urenPerWeek()),
                requireNonNull(o.uitkering()),
                requireNonNull(o.behoudVanUitkering()),
                requireNonNull(o.doelgroep()),
                requireNonNull(o.afstand()),
                List.copyOf(o.verlengingen()),
                o.vervolgVan(),
                o.kostendragendeGemeente(),
                o.verloop(),
                o.kenmerken());
    }

    /// Back to a statement, so that what an act makes of a trajectory is held against the same
    /// rules.
    Opgave alsOpgave() {
        return new Opgave(
                registratienummer,
                deelnemerId,
                sobId,
                startdatum,
                geplandeEinddatum,
                einddatum,
                uitstroom,
                urenPerWeek,
                null,
                uitkering,
                behoudVanUitkering,
                doelgroep,
                afstand,
                verlengingen,
                vervolgVanNummer,
                null,
                kostendragendeGemeente,
                verloop,
                kenmerken);
    }

    Inhoud met(Verlenging verlenging) {
        var alle = new ArrayList<>(verlengingen);
        alle.add(verlenging);
        return met(einddatum, uitstroom, List.copyOf(alle), verloop);
    }

    Inhoud met(LocalDate einde, Uitstroom gevolg) {
        return met(einde, gevolg, verlengingen, verloop);
    }

    Inhoud met(VerloopBouwer anders) {
        return met(einddatum, uitstroom, verlengingen, anders.bouw());
    }

    /// Cancelled as a mistake; an end and a hand-over exclude that and go (rules L12, L14).
    Inhoud vervallen(LocalDate dag) {
        var v = verloopOfLeeg();
        var zonderAfloop =
                new Verloop(
                        v.onderbrekingen(),
                        v.evaluaties(),
                        v.loonwaardemetingen(),
                        v.werkfit(),
                        v.urenverloop(),
                        v.vacatures(),
                        null,
                        new Annulering(dag, Annuleringreden.VERGISSING),
                        null,
                        v.overgenomenVan());
        return met(null, null, verlengingen, zonderAfloop);
    }

    public Verloop verloopOfLeeg() {
        return verloop == null ? Verloop.LEEG : verloop;
    }

    /// The planned end as last decided.
    public LocalDate laatstGepland() {
        return verlengingen.isEmpty()
                ? geplandeEinddatum
                : verlengingen.getLast().nieuweEinddatum();
    }

    /// Whether this is `vorige` with one or more extensions added and nothing else.
    boolean verlengt(Inhoud vorige) {
        int eerder = vorige.verlengingen().size();
        if (verlengingen.size() <= eerder
                || !verlengingen.subList(0, eerder).equals(vorige.verlengingen())) {
            return false;
        }
        return met(einddatum, uitstroom, vorige.verlengingen(), verloop).equals(vorige);
    }

    private Inhoud met(
            @Nullable LocalDate einde,
            @Nullable Uitstroom gevolg,
            List<Verlenging> verlengd,
            @Nullable Verloop anderVerloop) {
        return new Inhoud(
                registratienummer,
                deelnemerId,
                sobId,
                startdatum,
                geplandeEinddatum,
                einde,
                gevolg,
                urenPerWeek,
                uitkering,
                behoudVanUitkering,
                doelgroep,
                afstand,
                verlengd,
                vervolgVanNummer,
                kostendragendeGemeente,
                anderVerloop,
                kenmerken);
    }

    /// By which an unchanged record is recognised without reading the stored one.
    public long hash() {
        return Inhoudshash.van(alsOpgave());
    }
}
