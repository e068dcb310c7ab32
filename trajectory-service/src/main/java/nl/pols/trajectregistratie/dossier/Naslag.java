package nl.pols.trajectregistratie.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.dossier.DossierRefused.OnbekendeRegistratie;
import org.jspecify.annotations.Nullable;

/// Looking up: what is known, and what was known at an earlier moment (`bekendOp`). Reading a
/// person's data is a processing too and is logged as one.
@ApplicationScoped
public class Naslag {

    private final Dossiers dossiers;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;

    Naslag(Dossiers dossiers, Dataverwerkingen dataverwerkingen, Clock clock) {
        this.dossiers = dossiers;
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
    }

    @Transactional
    public <I extends Inhoud> Versie<I> raadpleeg(
            Soort<I> soort, UUID id, @Nullable Instant bekendOp) {
        var versie = dossiers.zoek(soort, id, bekendOp).orElseThrow(OnbekendeRegistratie::new);
        log(soort, "raadplegen", List.of(versie.inhoud()));
        return versie;
    }

    @Transactional
    public <I extends Inhoud> List<Versie<I>> versies(Soort<I> soort, UUID id) {
        var versies = dossiers.versies(soort, id);
        if (versies.isEmpty()) {
            throw new OnbekendeRegistratie();
        }
        log(soort, "versies raadplegen", List.of(versies.getLast().inhoud()));
        return versies;
    }

    @Transactional
    public <I extends Inhoud> List<Versie<I>> lijst(
            Soort<I> soort, Organisatie wie, @Nullable String nummer, Slice deel) {
        var gevonden = dossiers.lijst(soort, wie, nummer, deel);
        log(soort, "opsommen", gevonden.stream().map(Versie::inhoud).toList());
        return gevonden;
    }

    /// What figures are made of.
    @Transactional
    public <I extends Inhoud> List<Versie<I>> allemaal(
            Soort<I> soort, Organisatie wie, @Nullable Instant bekendOp) {
        var versies = dossiers.allemaal(soort, wie, bekendOp);
        log(soort, "tellen", versies.stream().map(Versie::inhoud).toList());
        return versies;
    }

    private void log(Soort<?> soort, String wat, List<? extends Inhoud> inhouden) {
        Instant nu = clock.instant();
        dataverwerkingen.log(
                "urn:pols:verwerkingsactiviteit:" + soort.naam(),
                soort.naam() + " " + wat,
                nu,
                nu,
                new HashSet<>(inhouden.stream().map(Inhoud::deelnemerId).toList()));
    }
}
