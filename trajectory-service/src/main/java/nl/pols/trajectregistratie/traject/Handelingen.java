package nl.pols.trajectregistratie.traject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.pols.kit.identity.Bsn;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.TrajectRefused.AnderRegistratienummer;
import nl.pols.trajectregistratie.traject.TrajectRefused.OnbekendTraject;
import nl.pols.trajectregistratie.verordening.Kader;
import org.jspecify.annotations.Nullable;

/// Stating one trajectory in full: registering and correcting, judged by the same rules and written
/// by the same writer as a delivery. A correction is a transaction of its own, because it is of the
/// version that was read.
@ApplicationScoped
class Handelingen {

    private static final int POGINGEN = 5;

    private final Loket loket;
    private final Opname opname;
    private final Trajecten trajecten;
    private final OpgaveLezer lezer;
    private final Kader kader;

    Handelingen(
            Loket loket, Opname opname, Trajecten trajecten, Pseudonyms pseudonyms, Kader kader) {
        this.loket = loket;
        this.opname = opname;
        this.trajecten = trajecten;
        this.lezer = new OpgaveLezer(bsn -> pseudonyms.deelnemerId(new Bsn(bsn)));
        this.kader = kader;
    }

    /// On whose behalf: a municipality and the client that speaks for it.
    record Namens(String gemeentecode, String door) {
        Organisatie organisatie() {
            return new Organisatie(Organisatie.Soort.GEMEENTE, gemeentecode);
        }
    }

    Uitkomst registreer(Namens namens, byte[] bericht) {
        var afzender = kader.afzender(namens.gemeentecode());
        return eisOpgenomen(loket.neemOp(namens, afzender, lees(afzender, bericht)));
    }

    /// @param reden why it is corrected, if told
    Uitkomst corrigeer(
            Namens namens,
            UUID id,
            @Nullable String ifMatch,
            @Nullable String reden,
            byte[] bericht) {
        var aangeboden = lees(kader.afzender(namens.gemeentecode()), bericht);
        var herkomst = new Herkomst(namens.door(), Handeling.CORRECTIE, null, reden);
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

    private Aangeboden lees(Afzender afzender, byte[] bericht) {
        return Aangeboden.van(1, lezer.lees(bericht, 0, bericht.length), afzender);
    }

    private Uitkomst neemOp(Namens namens, Herkomst herkomst, Aangeboden aangeboden) {
        return eisOpgenomen(
                opname.neemOp(kader.afzender(namens.gemeentecode()), herkomst, List.of(aangeboden))
                        .getFirst());
    }

    private static Uitkomst eisOpgenomen(Uitkomst uitkomst) {
        if (uitkomst.uitslag() == Uitslag.GEWEIGERD) {
            throw ongeldig(uitkomst.bevindingen());
        }
        return uitkomst;
    }

    private Traject zoek(Namens namens, UUID id) {
        return trajecten
                .zoekOmTeWijzigen(namens.organisatie(), id)
                .orElseThrow(OnbekendTraject::new);
    }

    static InvalidInput ongeldig(List<Bevinding> bevindingen) {
        return new InvalidInput(
                bevindingen.stream()
                        .filter(Bevinding::isFout)
                        .map(b -> new FieldError(b.pointer(), b.regel().id(), b.regel().nl()))
                        .toList());
    }

    /// Whoever loses a race looks again, and then sees what the winner wrote.
    static <T> T inTransactie(Supplier<T> werk) {
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
