package nl.pols.trajectregistratie.sleutel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Pseudonyms;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.tenancy.Tenancy;
import nl.pols.trajectregistratie.sleutel.PseudoniemenGewisseld.Gegevens;
import nl.pols.trajectregistratie.sleutel.Pseudoniemsleutel.Status;
import nl.pols.trajectregistratie.sleutel.Wissels.Wissel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rotation at work, step by step, each in a transaction of its own that also says where the
/// next one begins: whoever is killed is followed up by the next round, here or elsewhere.
/// Everybody else goes on reading and writing; what they meet is taken to the version in use.
@ApplicationScoped
class Sleutelwissel {

    private static final String ACTIVITEIT = "urn:pols:verwerkingsactiviteit:sleutelwissel";
    private static final int PERSONEN_PER_STAP = 10 * PseudoniemenGewisseld.WISSELS_PER_GEBEURTENIS;
    private static final int BLOKKEN_PER_STAP = 100;

    private final Pseudoniemsleutels sleutels;
    private final Wissels wissels;
    private final Sleutelbewaking bewaking;
    private final Pseudonyms pseudonyms;
    private final Outbox outbox;
    private final Dataverwerkingen dataverwerkingen;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Duration rust;

    Sleutelwissel(
            Pseudoniemsleutels sleutels,
            Wissels wissels,
            Sleutelbewaking bewaking,
            Pseudonyms pseudonyms,
            Outbox outbox,
            Dataverwerkingen dataverwerkingen,
            Tenancy tenancy,
            Clock clock,
            @ConfigProperty(name = "pols.pseudonym.rust", defaultValue = "10s") Duration rust) {
        this.sleutels = sleutels;
        this.wissels = wissels;
        this.bewaking = bewaking;
        this.pseudonyms = pseudonyms;
        this.outbox = outbox;
        this.dataverwerkingen = dataverwerkingen;
        this.tenancy = tenancy;
        this.clock = clock;
        this.rust = rust;
    }

    @Scheduled(
            every = "${pols.pseudonym.wissel.elke:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void gaVerder() {
        boolean verder = true;
        while (verder) {
            verder = doeStap();
        }
    }

    /// @return whether the next one can be done at once
    boolean doeStap() {
        return tenancy.callAs(
                Organisatie.SYSTEEM,
                () -> {
                    boolean verder = QuarkusTransaction.requiringNew().call(this::stap);
                    bewaking.neemOver();
                    return verder;
                });
    }

    private boolean stap() {
        var lopend = sleutels.lopendOmAanTeWerken();
        if (lopend.isEmpty()) {
            return false;
        }
        var sleutel = lopend.get();
        return switch (sleutel.status()) {
            case VERZAMELEN -> verzamel(sleutel);
            case MELDEN -> meld(sleutel);
            case OMZETTEN -> zetOm(sleutel);
            case VOLTOOID -> false;
        };
    }

    /// Before the key is in use, everybody; later who came in between. Nobody left is the end, once
    /// nothing from before can still come: replicas look every second which key is in use.
    private boolean verzamel(Pseudoniemsleutel sleutel) {
        Instant inGebruik = sleutel.inGebruikOp();
        if (inGebruik != null
                && (clock.instant().isBefore(inGebruik.plus(rust))
                        || wissels.staatInDeWeg(sleutel.versie()) > 0)) {
            return false;
        }
        long rijen = wissels.verzamel(Pseudonyms.prefix(sleutel.versie() - 1));
        if (inGebruik != null && rijen == 0) {
            wissels.vergeet();
            sleutels.voltooi(sleutel, clock.instant());
            return false;
        }
        sleutels.naar(sleutel, Status.MELDEN);
        return true;
    }

    private boolean meld(Pseudoniemsleutel sleutel) {
        var personen = wissels.nogTeMelden(PERSONEN_PER_STAP);
        if (personen.isEmpty()) {
            if (!sleutel.inGebruik()) {
                sleutels.neemInGebruik(sleutel, clock.instant());
            }
            sleutels.naar(sleutel, Status.OMZETTEN);
            return true;
        }
        Instant nu = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var gewisseld =
                personen.stream()
                        .map(oud -> new Wissel(oud, pseudonyms.to(sleutel.versie(), oud)))
                        .toList();
        wissels.legVast(gewisseld);
        var gebeurtenissen = gebeurtenissen(sleutel, nu, gewisseld);
        outbox.addAll(gebeurtenissen);
        sleutels.gemeld(sleutel, personen.size(), gebeurtenissen.size());
        dataverwerkingen.log(ACTIVITEIT, "pseudoniem wisselen", nu, clock.instant(), personen);
        return true;
    }

    private boolean zetOm(Pseudoniemsleutel sleutel) {
        if (sleutel.alleTabellenGehad()) {
            sleutels.naar(sleutel, Status.VERZAMELEN);
        } else if (sleutel.blok() >= wissels.blokken(sleutel.tabelnaam())) {
            sleutels.omgezet(sleutel, 0, sleutel.tabel() + 1, 0);
        } else {
            long tot = sleutel.blok() + BLOKKEN_PER_STAP;
            long rijen = wissels.zetOm(sleutel.tabelnaam(), sleutel.blok(), tot);
            sleutels.omgezet(sleutel, rijen, sleutel.tabel(), tot);
        }
        return true;
    }

    private static List<PseudoniemenGewisseld> gebeurtenissen(
            Pseudoniemsleutel sleutel, Instant nu, List<Wissel> gewisseld) {
        var gebeurtenissen = new ArrayList<PseudoniemenGewisseld>();
        int per = PseudoniemenGewisseld.WISSELS_PER_GEBEURTENIS;
        for (int van = 0; van < gewisseld.size(); van += per) {
            var deel = gewisseld.subList(van, Math.min(gewisseld.size(), van + per));
            gebeurtenissen.add(
                    new PseudoniemenGewisseld(
                            sleutel.gebeurtenissen() + gebeurtenissen.size() + 1,
                            nu,
                            new Gegevens(sleutel.versie(), List.copyOf(deel))));
        }
        return gebeurtenissen;
    }
}
