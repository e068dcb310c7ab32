package nl.pols.trajectregistratie.dossier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.ETags;
import nl.pols.trajectregistratie.dossier.DossierRefused.AnderRegistratienummer;
import nl.pols.trajectregistratie.dossier.DossierRefused.GelijktijdigGewijzigd;
import nl.pols.trajectregistratie.dossier.DossierRefused.OnbekendeRegistratie;
import nl.pols.trajectregistratie.dossier.Versie.Handeling;
import nl.pols.trajectregistratie.traject.Uitslag;
import org.jspecify.annotations.Nullable;

/// The one way in for every kind of record: a batch of any size (a single POST is a batch of one)
/// is judged in memory and written set by set, in one transaction.
@ApplicationScoped
public class Inschrijving {

    private static final int POGINGEN = 5;

    /// Serialization failure, deadlock, unique violation.
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

    private final Dossiers dossiers;
    private final Schrijver schrijver;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Inschrijving(
            Dossiers dossiers,
            Schrijver schrijver,
            Dataverwerkingen dataverwerkingen,
            Clock clock) {
        this.dossiers = dossiers;
        this.schrijver = schrijver;
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    /// One outcome per record, in their order.
    public <I extends Inhoud> List<Uitkomst<I>> neemOp(
            Vak<I> vak, Namens namens, Handeling handeling, List<Aangeboden<I>> records) {
        return inTransactie(() -> verwerk(vak, namens, handeling, records));
    }

    /// A single record: what a batch would refuse is a problem here.
    public <I extends Inhoud> Uitkomst<I> registreer(
            Vak<I> vak, Namens namens, Aangeboden<I> record) {
        var uitkomst = neemOp(vak, namens, Handeling.REGISTRATIE, List.of(record)).getFirst();
        if (uitkomst.uitslag() == Uitslag.GEWEIGERD) {
            throw ongeldig(uitkomst.bevindingen());
        }
        return uitkomst;
    }

    /// States a record anew; needs the version that was read.
    public <I extends Inhoud> Versie<I> corrigeer(
            Vak<I> vak, Namens namens, UUID id, @Nullable String ifMatch, Aangeboden<I> record) {
        I nieuw = record.inhoud();
        if (nieuw == null) {
            throw ongeldig(record.bevindingen());
        }
        return inTransactie(() -> {
            var oud = zoek(vak, id);
            ETags.requireMatch(ifMatch, oud.versie());
            if (!nieuw.registratienummer().equals(oud.inhoud().registratienummer())) {
                throw new AnderRegistratienummer();
            }
            return vervang(vak, namens, Handeling.CORRECTIE, oud, nieuw);
        });
    }

    /// An act on what is there now needs no condition, but honours one.
    public <I extends Inhoud> Versie<I> handel(
            Vak<I> vak,
            Namens namens,
            Handeling handeling,
            UUID id,
            @Nullable String ifMatch,
            UnaryOperator<I> act) {
        return inTransactie(() -> {
            var oud = zoek(vak, id);
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, oud.versie());
            }
            return vervang(vak, namens, handeling, oud, act.apply(oud.inhoud()));
        });
    }

    private <I extends Inhoud> Versie<I> zoek(Vak<I> vak, UUID id) {
        return dossiers.zoekOmTeWijzigen(vak.soort(), id).orElseThrow(OnbekendeRegistratie::new);
    }

    /// Of the owner of the record, which is a predecessor of the caller when that took over.
    private <I extends Inhoud> Versie<I> vervang(
            Vak<I> vak, Namens namens, Handeling handeling, Versie<I> oud, I nieuw) {
        var alsEigenaar = new Namens(Organisatie.parse(oud.eigenaar()), namens.door());
        var partij = partij(vak, alsEigenaar, handeling, List.of(nieuw));
        partij.ken(List.of(oud));
        var uitkomst =
                partij.beoordeel(new Aangeboden<>(1, nieuw.registratienummer(), nieuw, List.of()));
        if (uitkomst.uitslag() == Uitslag.GEWEIGERD) {
            throw ongeldig(uitkomst.bevindingen());
        }
        schrijf(vak, partij, List.of(nieuw.deelnemerId()));
        return uitkomst.bekend();
    }

    private <I extends Inhoud> List<Uitkomst<I>> verwerk(
            Vak<I> vak, Namens namens, Handeling handeling, List<Aangeboden<I>> records) {
        var inhouden = records.stream().map(Aangeboden::inhoud).filter(Objects::nonNull).toList();
        var partij = partij(vak, namens, handeling, inhouden);
        var uitkomsten = records.stream().map(partij::beoordeel).toList();
        schrijf(vak, partij, new HashSet<>(inhouden.stream().map(Inhoud::deelnemerId).toList()));
        return uitkomsten;
    }

    private <I extends Inhoud> Partij<I> partij(
            Vak<I> vak, Namens namens, Handeling handeling, List<I> inhouden) {
        String eigenaar = namens.organisatie().toString();
        schrijver.alleenVan(vak.soort(), eigenaar);
        var partij =
                new Partij<>(
                        vak,
                        vak.toets(eigenaar, inhouden, LocalDate.now(clock)),
                        namens,
                        handeling,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        partij.ken(
                dossiers.vanDeelnemers(
                        vak.soort(),
                        eigenaar,
                        inhouden.stream().map(Inhoud::deelnemerId).distinct().toList()));
        partij.ken(
                dossiers.metNummers(
                        vak.soort(),
                        eigenaar,
                        inhouden.stream().map(Inhoud::registratienummer).distinct().toList()));
        return partij;
    }

    private <I extends Inhoud> void schrijf(
            Vak<I> vak, Partij<I> partij, Collection<UUID> deelnemers) {
        schrijver.schrijf(vak.soort(), partij.versies(), partij.feiten());
        Instant nu = clock.instant();
        dataverwerkingen.log(
                "urn:pols:verwerkingsactiviteit:" + vak.soort().naam(),
                vak.soort().naam() + " opnemen",
                nu,
                nu,
                deelnemers);
    }

    private static InvalidInput ongeldig(List<Bevinding> bevindingen) {
        return new InvalidInput(
                bevindingen.stream()
                        .filter(Bevinding::isFout)
                        .map(b -> new FieldError(b.pointer(), b.regel(), b.nl()))
                        .toList());
    }

    /// Whoever loses a race looks again, and then sees what the winner wrote.
    private static <T> T inTransactie(Supplier<T> werk) {
        for (int poging = 1; ; poging++) {
            try {
                return QuarkusTransaction.requiringNew().call(werk::get);
            } catch (RuntimeException e) {
                if (poging == POGINGEN || !magOpnieuw(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean magOpnieuw(Throwable fout) {
        for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof GelijktijdigGewijzigd
                    || (oorzaak instanceof SQLException sql
                            && RACES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
