package nl.pols.financiering.regeling;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.Grootboek;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.tenancy.Tenancy;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Lays down the lines that the letters name (`regelingen.json`, each with its letter) when the
/// service starts. Repeatable: a line of which the id or the code is known is left alone, so a
/// second start or a second replica adds and publishes nothing.
@ApplicationScoped
class LaadRegelingen {

    private static final Logger LOG = Logger.getLogger(LaadRegelingen.class);
    private static final String INHOUD = "/regelingen.json";

    private final Regelingen regelingen;
    private final StelRegelingVast stelVast;
    private final VoegTrancheToe trancheToe;
    private final VoegDoelgroepToe doelgroepToe;
    private final Grootboek grootboek;
    private final Tenancy tenancy;
    private final ObjectMapper json;

    LaadRegelingen(
            Regelingen regelingen,
            StelRegelingVast stelVast,
            VoegTrancheToe trancheToe,
            VoegDoelgroepToe doelgroepToe,
            Grootboek grootboek,
            Tenancy tenancy,
            ObjectMapper json) {
        this.regelingen = regelingen;
        this.stelVast = stelVast;
        this.trancheToe = trancheToe;
        this.doelgroepToe = doelgroepToe;
        this.grootboek = grootboek;
        this.tenancy = tenancy;
        this.json = json;
    }

    /// A line of the resource.
    record Regel(
            UUID id,
            String code,
            String naam,
            @Nullable String wettelijkeGrondslag,
            String doel,
            boolean vrijBesteedbaar,
            boolean terugvloeiing,
            boolean aanvullend,
            String bron,
            List<Groep> doelgroepen,
            List<Deel> tranches) {

        /// A target group of a line.
        record Groep(
                UUID id,
                Doelgroep doelgroep,
                LocalDate geldigVan,
                @Nullable LocalDate geldigTot,
                String bron) {}

        /// An amount of a line.
        record Deel(
                UUID id,
                int jaar,
                long bedragCents,
                String doel,
                @Nullable String oormerk,
                @Nullable UUID onderdeelVan) {}

        Regeling.Inhoud inhoud() {
            return new Regeling.Inhoud(
                    id,
                    code,
                    naam,
                    wettelijkeGrondslag,
                    doel,
                    vrijBesteedbaar,
                    terugvloeiing,
                    aanvullend,
                    bron);
        }
    }

    void bijStart(@Observes StartupEvent start) {
        int nieuw =
                tenancy.callAs(
                        Organisatie.SYSTEEM,
                        () -> QuarkusTransaction.requiringNew().call(this::laad));
        LOG.infof("Initial content: %d schemes laid down", nieuw);
    }

    /// How many were new; in the caller's transaction.
    int laad() {
        grootboek.omDeBeurt("regelingen");
        int nieuw = 0;
        for (Regel regel : lees()) {
            boolean bekend =
                    regelingen.findByIdOptional(regel.id()).isPresent()
                            || regelingen.metCode(regel.code()).isPresent();
            if (!bekend) {
                leg(regel);
                nieuw++;
            }
        }
        return nieuw;
    }

    private void leg(Regel regel) {
        stelVast.stelVast(regel.inhoud());
        regelingen.flush();
        for (var groep : regel.doelgroepen()) {
            doelgroepToe.voegToe(
                    regel.id(),
                    new Doelgroepperiode.Inhoud(
                            groep.id(),
                            groep.doelgroep(),
                            groep.geldigVan(),
                            groep.geldigTot(),
                            groep.bron()));
        }
        for (var deel : regel.tranches()) {
            trancheToe.voegToe(
                    regel.id(),
                    new Tranche.Inhoud(
                            deel.id(),
                            deel.jaar(),
                            deel.bedragCents(),
                            deel.doel(),
                            deel.oormerk(),
                            deel.onderdeelVan()));
        }
    }

    private List<Regel> lees() {
        try (var in = Objects.requireNonNull(LaadRegelingen.class.getResourceAsStream(INHOUD))) {
            return List.of(json.readValue(in, Regel[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("The initial schemes can't be read", e);
        }
    }
}
