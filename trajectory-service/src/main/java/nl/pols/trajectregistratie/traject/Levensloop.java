package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Regels;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.Waarborgregels;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.TrajectRefused.OnbekendTraject;
import nl.pols.trajectregistratie.traject.TrajectRefused.VerlengingNietToegestaan;
import nl.pols.trajectregistratie.verordening.Kader;
import org.jspecify.annotations.Nullable;

/// The acts on a trajectory that is there. Each is one transaction: its state must have the act,
/// what comes of it must pass the rules that hold for a delivery, and the same writer writes it.
@ApplicationScoped
class Levensloop {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:trajectregistratie";

    private final Trajecten trajecten;
    private final TrajectSchrijver schrijver;
    private final Kader kader;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Levensloop(
            Trajecten trajecten,
            TrajectSchrijver schrijver,
            Kader kader,
            Dataverwerkingen dataverwerkingen,
            Clock clock) {
        this.trajecten = trajecten;
        this.schrijver = schrijver;
        this.kader = kader;
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    /// What is asked: on which trajectory, in which version if the caller cares, and why.
    record Verzoek(
            Namens namens,
            UUID id,
            @Nullable String ifMatch,
            Handeling handeling,
            @Nullable String reden) {

        Herkomst herkomst() {
            return new Herkomst(namens.door(), handeling, null, reden);
        }
    }

    /// What the act makes of the trajectory.
    @FunctionalInterface
    interface Act {
        TrajectGebeurtenis op(Traject oud, Herkomst herkomst, Instant nu);
    }

    Traject doe(Verzoek verzoek, Act act) {
        return Handelingen.inTransactie(() -> {
            var oud = zoek(verzoek);
            return bewaar(verzoek, act.op(oud, verzoek.herkomst(), nu()), bevindingen -> {});
        });
    }

    /// The act alone answers for its guardrails; what was decided before stays as it was reported.
    Traject verleng(Verzoek verzoek, NieuweVerlenging nieuw) {
        return Handelingen.inTransactie(() -> {
            var oud = zoek(verzoek);
            var verlenging = nieuw.na(oud.inhoud().laatstGepland());
            var feit = oud.verleng(verlenging, verzoek.herkomst(), nu());
            return bewaar(verzoek, feit, bevindingen -> requireWaarborgen(feit, bevindingen));
        });
    }

    /// What an extension is, but for the end that it replaces.
    @FunctionalInterface
    interface NieuweVerlenging {
        Verlenging na(LocalDate oudeEinddatum);
    }

    private static void requireWaarborgen(TrajectGebeurtenis feit, List<Bevinding> bevindingen) {
        var redenen = Waarborgregels.weigertHandeling(feit.na().inhoud().alsOpgave(), bevindingen);
        if (!redenen.isEmpty()) {
            throw new VerlengingNietToegestaan(
                    redenen.stream()
                            .map(b -> new FieldError("", b.regel().id(), b.regel().nl()))
                            .toList());
        }
    }

    private interface Waarborg {
        void require(List<Bevinding> bevindingen);
    }

    private Traject bewaar(Verzoek verzoek, TrajectGebeurtenis feit, Waarborg waarborg) {
        var namens = verzoek.namens();
        LocalDate vandaag = LocalDate.now(clock);
        var afzender =
                new Afzender(
                        namens.gemeentecode(),
                        vandaag,
                        kader.geldendOp(namens.gemeentecode(), vandaag));
        var bevindingen = Regels.toetsInhoud(feit.na().inhoud().alsOpgave(), afzender);
        if (Bevinding.weigert(bevindingen)) {
            throw Handelingen.ongeldig(bevindingen);
        }
        waarborg.require(bevindingen);
        schrijver.schrijf(namens.organisatie().toString(), List.of(feit));
        dataverwerkingen.log(ACTIVITEIT, "traject wijzigen", feit.na().inhoud().deelnemerId());
        return feit.na();
    }

    /// An act on what is there now needs no condition, but honours one.
    private Traject zoek(Verzoek verzoek) {
        var oud =
                trajecten
                        .zoekOmTeWijzigen(verzoek.namens().organisatie(), verzoek.id())
                        .orElseThrow(OnbekendTraject::new);
        if (verzoek.ifMatch() != null) {
            ETags.requireMatch(verzoek.ifMatch(), oud.versie());
        }
        return oud;
    }

    private Instant nu() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
