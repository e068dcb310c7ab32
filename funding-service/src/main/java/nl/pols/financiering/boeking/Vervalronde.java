package nl.pols.financiering.boeking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.financiering.grootboek.Saldo;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.financiering.toekenning.Verplichting;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;

/// Gives back what expired commitments still hold. The id of such a release follows from the
/// commitment and the number of postings on its account, so that two replicas, or a round that died
/// halfway, release once.
@ApplicationScoped
class Vervalronde {

    private static final Logger LOG = Logger.getLogger(Vervalronde.class);
    private static final int STAP = 500;

    private final Verplichtingen verplichtingen;
    private final Grootboek grootboek;
    private final Boekronde ronde;
    private final Tenancy tenancy;
    private final Clock clock;

    Vervalronde(
            Verplichtingen verplichtingen,
            Grootboek grootboek,
            Boekronde ronde,
            Tenancy tenancy,
            Clock clock) {
        this.verplichtingen = verplichtingen;
        this.grootboek = grootboek;
        this.ronde = ronde;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(
            every = "6h",
            delayed = "5m",
            identity = "vervalronde",
            concurrentExecution = ConcurrentExecution.SKIP)
    void geregeld() {
        int vrij = loop(LocalDate.now(clock));
        LOG.infof("%d expired commitments given back", vrij);
    }

    /// How many were given back.
    int loop(LocalDate vandaag) {
        int vrij = 0;
        UUID na = new UUID(0, 0);
        List<Verplichting> blok;
        do {
            UUID vanaf = na;
            blok =
                    tenancy.callAs(
                            Organisatie.SYSTEEM,
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .call(() ->
                                                    verplichtingen.verlopenVoor(
                                                            vandaag, vanaf, STAP)));
            vrij += geefVrij(blok);
            na = blok.isEmpty() ? na : blok.getLast().verplichtingId();
        } while (blok.size() == STAP);
        return vrij;
    }

    private int geefVrij(List<Verplichting> verlopen) {
        return tenancy.callAs(
                Organisatie.SYSTEEM,
                () -> QuarkusTransaction.requiringNew().call(() -> boek(verlopen)));
    }

    private int boek(List<Verplichting> verlopen) {
        var saldi = grootboek.saldi(verlopen.stream().map(Verplichting::verplichtingId).toList());
        List<Opdracht> opdrachten = new ArrayList<>();
        for (var verplichting : verlopen) {
            var saldo = saldi.get(verplichting.verplichtingId());
            if (saldo != null && saldo.beschikbaarCents() > 0) {
                opdrachten.add(vrijval(verplichting, saldo));
            }
        }
        return (int)
                ronde.boek(opdrachten).stream()
                        .filter(uitslag -> uitslag.geweigerd() == null && uitslag.nieuw())
                        .count();
    }

    private static Opdracht.GeefVrij vrijval(Verplichting verplichting, Saldo saldo) {
        var naam = "vrijval|%s|%d".formatted(verplichting.verplichtingId(), saldo.volgnummer());
        return new Opdracht.GeefVrij(
                UUID.nameUUIDFromBytes(naam.getBytes(StandardCharsets.UTF_8)),
                verplichting.toekenningId(),
                verplichting.verplichtingId(),
                null,
                Objects.requireNonNull(verplichting.verlooptOp()),
                Vrijvalreden.VERLOPEN.name());
    }
}
