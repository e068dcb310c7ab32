package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Turns;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.traject.Beoordelaar.Batch;
import nl.pols.trajectregistratie.traject.Bestaand.Vraag;
import nl.pols.trajectregistratie.traject.TrajectSchrijver.Nieuw;
import org.jspecify.annotations.Nullable;

/// Takes in what several senders state, with one question and one write for all of them, each of
/// them in a turn of its own ([Turns]). Only what is plain: new, unchanged or refused, with nothing
/// to be looked up or written beside it. Nearly all is; what isn't is left to [Opname].
@ApplicationScoped
class Samenopname {

    private final Beoordelaar beoordelaar;
    private final Bestaand bestaand;
    private final TrajectSchrijver schrijver;
    private final Vervolgen vervolgen;
    private final Verwerkingslog verwerkingslog;
    private final Clock clock;

    Samenopname(
            Beoordelaar beoordelaar,
            Bestaand bestaand,
            TrajectSchrijver schrijver,
            Vervolgen vervolgen,
            Verwerkingslog verwerkingslog,
            Clock clock) {
        this.beoordelaar = beoordelaar;
        this.bestaand = bestaand;
        this.schrijver = schrijver;
        this.vervolgen = vervolgen;
        this.verwerkingslog = verwerkingslog;
        this.clock = clock;
    }

    /// What one sender states.
    ///
    /// @param records at most [Bestaand#ENKELE], none of them twice
    /// @param sporen the trace of each record
    record Partij(
            Organisatie gemeente,
            Afzender afzender,
            Herkomst herkomst,
            List<Aangeboden> records,
            List<SpanContext> sporen) {

        Batch batch(List<Aangeboden> onderSleutel, Instant nu) {
            return new Batch(afzender, herkomst, onderSleutel, nu);
        }
    }

    /// A party of which all is decided.
    private record Beslist(int plaats, Partij partij, Batch batch, Beoordeling oordeel) {
        Nieuw nieuw() {
            return new Nieuw(partij.gemeente(), oordeel.feiten());
        }
    }

    /// @param partijen each of another municipality
    /// @return of each the outcomes of its records, in their order; null where nothing was done
    List<@Nullable List<Uitkomst>> neemOp(Turns beurten, List<Partij> partijen) {
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var beslist = beslis(beurten, partijen, nu);
        schrijf(beurten, beslist.stream().filter(b -> !b.oordeel().feiten().isEmpty()).toList());
        List<@Nullable List<Uitkomst>> uitkomsten = new ArrayList<>();
        partijen.forEach(partij -> uitkomsten.add(null));
        for (Beslist een : beslist) {
            verwerkingslog.noteer(nu, een.partij().sporen(), een.oordeel().deelnemers());
            uitkomsten.set(een.plaats(), een.oordeel().uitkomsten());
        }
        return uitkomsten;
    }

    private List<Beslist> beslis(Turns beurten, List<Partij> partijen, Instant nu) {
        int sleutel = beoordelaar.sleutel();
        var batches =
                partijen.stream()
                        .map(p -> p.batch(beoordelaar.onderSleutelInGebruik(p.records()), nu))
                        .toList();
        List<Vraag> vragen = new ArrayList<>();
        for (int i = 0; i < partijen.size(); i++) {
            vragen.add(new Vraag(partijen.get(i).gemeente(), batches.get(i).genoemd()));
        }
        var gevonden = bestaand.zoekVoorElk(beurten, vragen);
        beoordelaar.eisSleutel(sleutel);
        List<Beslist> beslist = new ArrayList<>();
        for (int i = 0; i < partijen.size(); i++) {
            var partij = partijen.get(i);
            var oordeel = beoordelaar.beoordeelMet(batches.get(i), gevonden.get(i));
            if (oordeel != null
                    && oordeel.nietMeerGeparkeerd().isEmpty()
                    && schrijver.isEenvoudig(partij.gemeente().toString(), oordeel.feiten())) {
                beslist.add(new Beslist(i, partij, batches.get(i), oordeel));
            }
        }
        return beslist;
    }

    private void schrijf(Turns beurten, List<Beslist> teSchrijven) {
        var wacht =
                schrijver.schrijfVoorElk(
                        beurten, teSchrijven.stream().map(Beslist::nieuw).toList());
        for (int i = 0; i < wacht.size(); i++) {
            if (wacht.get(i)) {
                var een = teSchrijven.get(i);
                beurten.turn(
                        een.partij().gemeente(),
                        () -> {
                            vervolgen.koppel(
                                    een.partij().gemeente().toString(),
                                    een.batch().herkomst(),
                                    een.batch().nu(),
                                    een.oordeel().feiten());
                            return null;
                        });
            }
        }
    }
}
