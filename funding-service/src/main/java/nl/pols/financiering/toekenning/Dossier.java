package nl.pols.financiering.toekenning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.pols.financiering.grootboek.Boeking;
import nl.pols.financiering.grootboek.Boekingsoort;
import nl.pols.financiering.grootboek.Boekingsregel;
import nl.pols.financiering.regeling.Regeling;
import nl.pols.financiering.regeling.Tranche;
import nl.pols.financiering.toekenning.Opdracht.Besteed;
import nl.pols.financiering.toekenning.Opdracht.Corrigeer;
import nl.pols.financiering.toekenning.Opdracht.GeefVrij;
import nl.pols.financiering.toekenning.Opdracht.Overschrijd;
import nl.pols.financiering.toekenning.Opdracht.Verplicht;
import nl.pols.financiering.toekenning.Opdracht.VloeiTerug;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.LaatsteBesteding;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.LaatsteBoeking;
import nl.pols.financiering.toekenning.ToekenningGebeurtenis.Soort;
import nl.pols.financiering.toekenning.ToekenningRefused.BestedingVoorToekenning;
import nl.pols.financiering.toekenning.ToekenningRefused.CorrectieTeGroot;
import nl.pols.financiering.toekenning.ToekenningRefused.ToekenningUitgeput;
import nl.pols.financiering.toekenning.ToekenningRefused.VerkeerdJaar;
import nl.pols.financiering.toekenning.VerplichtingRefused.OnbekendeVerplichting;
import nl.pols.financiering.toekenning.VerplichtingRefused.VerplichtingAfgewikkeld;
import nl.pols.financiering.toekenning.VerplichtingRefused.VerplichtingOverschreden;
import nl.pols.financiering.toekenning.VerplichtingRefused.VerplichtingVerlopen;
import org.jspecify.annotations.Nullable;

/// A grant with all that is needed to decide on it, its accounts under a lock, for as long as a
/// transaction lasts. It decides on one posting at a time, refuses by name or moves the stand on,
/// so that the next one of the same batch sees it. Invariants: nothing exceeds what it comes from
/// (M1, M2); earmarked means are spent in their year.
public final class Dossier {

    private final Toekenning toekenning;
    private final Boekwijze boekwijze;
    private final Regeling regeling;
    private final Tranche tranche;
    private final Map<UUID, Reservering> reserveringen = new HashMap<>();
    private Stand stand;

    public Dossier(Toekenning toekenning, Regeling regeling, Tranche tranche, Stand stand) {
        this.toekenning = toekenning;
        this.boekwijze = new Boekwijze(toekenning);
        this.regeling = regeling;
        this.tranche = tranche;
        this.stand = stand;
    }

    private record Reservering(Verplichting verplichting, long openCents) {
        Reservering zonder(long cents) {
            return new Reservering(verplichting, openCents - cents);
        }
    }

    /// What was accepted: the posting to make and the event to publish.
    ///
    /// @param verplichting what is newly committed
    public record Geboekt(
            Boeking boeking, ToekenningGebeurtenis event, @Nullable Verplichting verplichting) {}

    /// @param openCents the balance of its account, under a lock
    public void houdBij(Verplichting verplichting, long openCents) {
        reserveringen.put(verplichting.verplichtingId(), new Reservering(verplichting, openCents));
    }

    /// The posting that was asked for, before any rule: what a repeated id is held against.
    ///
    /// @param origineel the posting that a correction takes back
    public Boeking boeking(Opdracht opdracht, @Nullable Boekingsregel origineel) {
        return boekwijze.boeking(opdracht, origineel, id -> eis(id).openCents());
    }

    /// @param gecorrigeerdCents what earlier corrections took back of the original
    public Geboekt beslis(
            Opdracht opdracht,
            @Nullable Boekingsregel origineel,
            long gecorrigeerdCents,
            Instant nu) {
        var boeking = boeking(opdracht, origineel);
        return switch (opdracht) {
            case Besteed b -> {
                besteed(b);
                yield besteding(boeking, b.verplichtingId(), nu);
            }
            case Corrigeer c -> {
                corrigeer(c, Objects.requireNonNull(origineel), gecorrigeerdCents);
                yield origineel.soort() == Boekingsoort.BESTEDING
                        ? besteding(boeking, verplichtingVan(origineel), nu)
                        : geboekt(Soort.TERUGGEVLOEID, boeking, null, nu);
            }
            case Verplicht v -> {
                var nieuw = verplicht(v, nu);
                var geboekt = geboekt(Soort.VERPLICHT, boeking, v.id(), nu);
                yield new Geboekt(geboekt.boeking(), geboekt.event(), nieuw);
            }
            case GeefVrij g -> {
                if (boeking.bedragCents() == 0) {
                    throw new VerplichtingAfgewikkeld(g.verplichtingId());
                }
                neem(g.verplichtingId(), boeking.bedragCents());
                stand = stand.naVerplichting(-boeking.bedragCents());
                yield geboekt(Soort.VRIJGEVALLEN, boeking, g.verplichtingId(), nu);
            }
            case Overschrijd o -> {
                stand = stand.naOverschrijding(o.bedragCents());
                yield geboekt(Soort.OVERSCHREDEN, boeking, null, nu);
            }
            case VloeiTerug t -> {
                eisBeschikbaar(t.bedragCents());
                stand = stand.naTerugvloeiing(t.bedragCents());
                yield geboekt(Soort.TERUGGEVLOEID, boeking, null, nu);
            }
        };
    }

    private void besteed(Besteed besteding) {
        eisDatum(besteding.datum());
        var verplichtingId = besteding.verplichtingId();
        if (verplichtingId != null) {
            var reservering = neem(verplichtingId, besteding.bedragCents());
            if (reservering.isVerlopenOp(besteding.datum())) {
                throw new VerplichtingVerlopen(reservering, besteding.datum());
            }
        } else {
            eisBeschikbaar(besteding.bedragCents());
        }
        stand = stand.naBesteding(besteding.bedragCents(), verplichtingId != null);
    }

    /// Takes an expenditure back, to where it came from. It keeps the SOB and the person of what it
    /// corrects, so that the share that went through SOBs stays right.
    private void corrigeer(Corrigeer correctie, Boekingsregel origineel, long gecorrigeerdCents) {
        long remaining = origineel.bedragCents() - gecorrigeerdCents;
        if (correctie.bedragCents() > remaining) {
            throw new CorrectieTeGroot(origineel.boekingId(), correctie.bedragCents(), remaining);
        }
        long cents = -correctie.bedragCents();
        if (origineel.soort() == Boekingsoort.TERUGVLOEIING) {
            stand = stand.naTerugvloeiing(cents);
            return;
        }
        var verplichting = verplichtingVan(origineel);
        if (verplichting != null) {
            reserveringen.computeIfPresent(verplichting, (id, open) -> open.zonder(cents));
        }
        stand = stand.naBesteding(cents, verplichting != null);
    }

    private Verplichting verplicht(Verplicht opdracht, Instant nu) {
        eisDatum(opdracht.datum());
        eisBeschikbaar(opdracht.bedragCents());
        var verplichting = new Verplichting(opdracht, toekenning.houder(), nu);
        houdBij(verplichting, opdracht.bedragCents());
        stand = stand.naVerplichting(opdracht.bedragCents());
        return verplichting;
    }

    private Verplichting neem(UUID verplichtingId, long cents) {
        var reservering = eis(verplichtingId);
        if (cents > reservering.openCents()) {
            throw new VerplichtingOverschreden(verplichtingId, cents, reservering.openCents());
        }
        reserveringen.put(verplichtingId, reservering.zonder(cents));
        return reservering.verplichting();
    }

    private Reservering eis(UUID verplichtingId) {
        var reservering = reserveringen.get(verplichtingId);
        if (reservering == null) {
            throw new OnbekendeVerplichting(verplichtingId);
        }
        return reservering;
    }

    private void eisBeschikbaar(long cents) {
        if (cents > stand.beschikbaarCents()) {
            throw new ToekenningUitgeput(
                    toekenning.toekenningId(), cents, stand.beschikbaarCents());
        }
    }

    private void eisDatum(LocalDate datum) {
        if (datum.isBefore(toekenning.datum())) {
            throw new BestedingVoorToekenning(datum, toekenning.datum());
        }
        if (!regeling.isVrijBesteedbaar() && datum.getYear() != tranche.jaar()) {
            throw new VerkeerdJaar(datum, tranche.jaar());
        }
    }

    private @Nullable UUID verplichtingVan(Boekingsregel besteding) {
        var van = besteding.boeking().debet();
        return van.equals(toekenning.toekenningId()) ? null : van;
    }

    private Geboekt besteding(Boeking boeking, @Nullable UUID verplichting, Instant nu) {
        var data = toekenning.data(stand, LaatsteBesteding.van(boeking, verplichting), null);
        return new Geboekt(boeking, event(Soort.BESTEED, data, nu), null);
    }

    private Geboekt geboekt(Soort soort, Boeking boeking, @Nullable UUID verplichting, Instant nu) {
        var data = toekenning.data(stand, null, LaatsteBoeking.van(boeking, verplichting));
        return new Geboekt(boeking, event(soort, data, nu), null);
    }

    private ToekenningGebeurtenis event(Soort soort, ToekenningGebeurtenis.Data data, Instant nu) {
        return new ToekenningGebeurtenis(soort, stand.volgnummer(), nu, data);
    }

    /// Whether a posting is one of this grant's expenditures, or what it gave back.
    public boolean heeft(Boeking boeking) {
        return boeking.debet().equals(toekenning.besteedRekening())
                || boeking.credit().equals(toekenning.besteedRekening())
                || (boeking.soort() == Boekingsoort.TERUGVLOEIING
                        && boeking.debet().equals(toekenning.toekenningId()));
    }

    public Regeling regeling() {
        return regeling;
    }

    public Stand stand() {
        return stand;
    }

    public Toekenning toekenning() {
        return toekenning;
    }
}
