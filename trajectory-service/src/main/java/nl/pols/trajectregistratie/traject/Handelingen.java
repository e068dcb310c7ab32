package nl.pols.trajectregistratie.traject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.Regels;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.TrajectRefused.AnderRegistratienummer;
import nl.pols.trajectregistratie.traject.TrajectRefused.OnbekendTraject;
import org.jspecify.annotations.Nullable;

/// The acts on one trajectory: register, correct, extend, end. Each is one transaction, judged by
/// the same rules and written by the same writer as a delivery.
@ApplicationScoped
class Handelingen {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:trajectregistratie";
    private static final int POGINGEN = 5;

    private final Opname opname;
    private final Trajecten trajecten;
    private final TrajectSchrijver schrijver;
    private final OpgaveLezer lezer;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Handelingen(
            Opname opname,
            Trajecten trajecten,
            TrajectSchrijver schrijver,
            Pseudonyms pseudonyms,
            Dataverwerkingen dataverwerkingen,
            Clock clock) {
        this.opname = opname;
        this.trajecten = trajecten;
        this.schrijver = schrijver;
        this.lezer = new OpgaveLezer(pseudonyms::deelnemerId);
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    /// On whose behalf: a municipality and the client that speaks for it.
    record Namens(String gemeentecode, String door) {
        Organisatie organisatie() {
            return new Organisatie(Organisatie.Soort.GEMEENTE, gemeentecode);
        }
    }

    Uitkomst registreer(Namens namens, byte[] bericht) {
        var aangeboden = lees(namens, bericht);
        var herkomst = new Herkomst(namens.door(), Handeling.REGISTRATIE, null);
        return inTransactie(() -> neemOp(namens, herkomst, aangeboden));
    }

    Uitkomst corrigeer(Namens namens, UUID id, @Nullable String ifMatch, byte[] bericht) {
        var aangeboden = lees(namens, bericht);
        var herkomst = new Herkomst(namens.door(), Handeling.CORRECTIE, null);
        return inTransactie(() -> {
            var oud = zoek(namens, id);
            ETags.requireMatch(ifMatch, oud.versie());
            if (aangeboden.inhoud() != null
                    && !aangeboden
                            .inhoud()
                            .registratienummer()
                            .equals(oud.inhoud().registratienummer())) {
                throw new AnderRegistratienummer();
            }
            return neemOp(namens, herkomst, aangeboden);
        });
    }

    Traject verleng(Namens namens, UUID id, @Nullable String ifMatch, Verlenging verlenging) {
        var herkomst = new Herkomst(namens.door(), Handeling.VERLENGING, null);
        return inTransactie(() -> {
            var oud = zoek(namens, id);
            alsGegeven(ifMatch, oud);
            return bewaar(namens, oud.verleng(verlenging, herkomst, nu()));
        });
    }

    Traject beeindig(
            Namens namens,
            UUID id,
            @Nullable String ifMatch,
            LocalDate einddatum,
            Uitstroom uitstroom) {
        var herkomst = new Herkomst(namens.door(), Handeling.BEEINDIGING, null);
        return inTransactie(() -> {
            var oud = zoek(namens, id);
            alsGegeven(ifMatch, oud);
            return bewaar(namens, oud.beeindig(einddatum, uitstroom, herkomst, nu()));
        });
    }

    /// An act on what is there now needs no condition, but honours one.
    private static void alsGegeven(@Nullable String ifMatch, Traject oud) {
        if (ifMatch != null) {
            ETags.requireMatch(ifMatch, oud.versie());
        }
    }

    private Aangeboden lees(Namens namens, byte[] bericht) {
        return Aangeboden.van(1, lezer.lees(bericht, 0, bericht.length), afzender(namens));
    }

    private Uitkomst neemOp(Namens namens, Herkomst herkomst, Aangeboden aangeboden) {
        var uitkomst = opname.neemOp(afzender(namens), herkomst, List.of(aangeboden)).getFirst();
        if (uitkomst.uitslag() == Uitslag.GEWEIGERD) {
            throw ongeldig(uitkomst.bevindingen());
        }
        return uitkomst;
    }

    private Traject bewaar(Namens namens, TrajectGebeurtenis feit) {
        var bevindingen = Regels.toetsInhoud(feit.na().inhoud().alsOpgave(), afzender(namens));
        if (Bevinding.weigert(bevindingen)) {
            throw ongeldig(bevindingen);
        }
        schrijver.schrijf(namens.organisatie().toString(), List.of(feit));
        dataverwerkingen.log(ACTIVITEIT, "traject wijzigen", feit.na().inhoud().deelnemerId());
        return feit.na();
    }

    private Traject zoek(Namens namens, UUID id) {
        return trajecten
                .zoekOmTeWijzigen(namens.organisatie(), id)
                .orElseThrow(OnbekendTraject::new);
    }

    private Afzender afzender(Namens namens) {
        return new Afzender(namens.gemeentecode(), LocalDate.now(clock));
    }

    private Instant nu() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static InvalidInput ongeldig(List<Bevinding> bevindingen) {
        return new InvalidInput(
                bevindingen.stream()
                        .filter(Bevinding::isFout)
                        .map(b -> new FieldError(b.pointer(), b.regel().id(), b.regel().nl()))
                        .toList());
    }

    /// Whoever loses a race looks again, and then sees what the winner wrote.
    private static <T> T inTransactie(Supplier<T> werk) {
        for (int poging = 1; ; poging++) {
            try {
                return QuarkusTransaction.requiringNew().call(werk::get);
            } catch (RuntimeException e) {
                if (poging == POGINGEN || !Opname.magOpnieuw(e)) {
                    throw e;
                }
            }
        }
    }
}
