package nl.pols.financiering.wsw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.pols.financiering.grootboek.Vastgelegd;
import nl.pols.financiering.register.Sobs;
import nl.pols.financiering.wsw.WswRefused.RealisatieInDeToekomst;
import nl.pols.financiering.wsw.WswRefused.RegioBovenLand;
import nl.pols.kit.events.Outbox;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.ETags;
import org.jspecify.annotations.Nullable;

/// Fixes a fact or a further version of it. Saying what is known already changes nothing.
@ApplicationScoped
class LegGeldfeitVast {

    private final Geldfeiten feiten;
    private final Sobs sobs;
    private final Outbox outbox;
    private final Clock clock;

    LegGeldfeitVast(Geldfeiten feiten, Sobs sobs, Outbox outbox, Clock clock) {
        this.feiten = feiten;
        this.sobs = sobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Vastgelegd<Geldfeit> legVast(String eigenaar, Feit feit, @Nullable String ifMatch) {
        feiten.eenTegelijk(slot(feit));
        var bekend = feiten.huidige(Geldfeit.id(feit));
        if (bekend.isPresent() && bekend.get().inhoud().equals(feit)) {
            return Vastgelegd.bestaand(bekend.get());
        }
        if (bekend.isPresent()) {
            ETags.requireMatch(ifMatch, bekend.get().versie());
        }
        controleer(feit);
        var now = clock.instant();
        var nieuw =
                bekend.map(oud -> oud.volgende(feit, now))
                        .orElseGet(() -> Geldfeit.eerste(eigenaar, feit, now));
        feiten.voegToe(nieuw);
        outbox.add(nieuw.gebeurtenis());
        return bekend.isPresent() ? Vastgelegd.bestaand(nieuw) : Vastgelegd.nieuw(nieuw);
    }

    /// Fixes means of which nothing is known yet; in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Middel middel) {
        feiten.eenTegelijk(slot(middel));
        if (feiten.huidige(Geldfeit.id(middel)).isEmpty()) {
            var eerste = Geldfeit.eerste(Organisatie.RIJK.toString(), middel, clock.instant());
            feiten.voegToe(eerste);
            outbox.add(eerste.gebeurtenis());
        }
    }

    /// Regions share one amount, so they wait for each other.
    private static String slot(Feit feit) {
        return switch (feit) {
            case WswJaar jaar -> jaar.sleutel();
            case Middel middel -> middel.reeks() + " " + middel.jaar();
        };
    }

    private void controleer(Feit feit) {
        switch (feit) {
            case WswJaar jaar -> {
                sobs.eisBestond(
                        jaar.sobId(),
                        LocalDate.of(jaar.jaar(), 1, 1),
                        LocalDate.of(jaar.jaar(), 12, 31));
                int dit = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
                if (jaar.grondslag() == WswJaar.Grondslag.REALISATIE && jaar.jaar() > dit) {
                    throw new RealisatieInDeToekomst(jaar.jaar());
                }
            }
            case Middel middel -> eisBinnenLand(middel);
        }
    }

    private void eisBinnenLand(Middel nieuw) {
        long regios = nieuw.regio() == null ? 0 : nieuw.bedragCents();
        long land = nieuw.regio() == null ? nieuw.bedragCents() : 0;
        for (Geldfeit feit : feiten.reeks(nieuw.reeks(), clock.instant())) {
            if (feit.inhoud() instanceof Middel ander
                    && ander.jaar() == nieuw.jaar()
                    && !ander.sleutel().equals(nieuw.sleutel())) {
                regios += ander.regio() == null ? 0 : ander.bedragCents();
                land += ander.regio() == null ? ander.bedragCents() : 0;
            }
        }
        if (regios > land) {
            throw new RegioBovenLand(nieuw.reeks(), nieuw.jaar(), regios, land);
        }
    }
}
