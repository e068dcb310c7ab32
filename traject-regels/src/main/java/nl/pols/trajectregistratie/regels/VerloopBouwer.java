package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.pols.trajectregistratie.regels.Verloop.Annulering;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.regels.Verloop.Loonwaardemeting;
import nl.pols.trajectregistratie.regels.Verloop.Onderbreking;
import nl.pols.trajectregistratie.regels.Verloop.Overdracht;
import nl.pols.trajectregistratie.regels.Verloop.OvergenomenVan;
import nl.pols.trajectregistratie.regels.Verloop.Uitstroomcontrole;
import nl.pols.trajectregistratie.regels.Verloop.Urenstap;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import nl.pols.trajectregistratie.regels.Verloop.Werkfit;
import org.jspecify.annotations.Nullable;

/// Collects course facts: while a record is read, and when an act adds one to those that are there.
/// Lists come out in the order of their days, so that the order in which a sender tells them makes
/// no other content; only changes of hours stay as told, since a rule holds their order.
public final class VerloopBouwer {

    private List<Onderbreking> onderbrekingen = new ArrayList<>();
    private List<Evaluatie> evaluaties = new ArrayList<>();
    private List<Loonwaardemeting> loonwaardemetingen = new ArrayList<>();
    private List<Urenstap> urenverloop = List.of();
    private List<Vacature> vacatures = List.of();
    private @Nullable Werkfit werkfit;
    private @Nullable Uitstroomcontrole uitstroomcontrole;
    private @Nullable Annulering annulering;
    private @Nullable Overdracht overdracht;
    private @Nullable OvergenomenVan overgenomenVan;

    public static VerloopBouwer van(@Nullable Verloop verloop) {
        var bouwer = new VerloopBouwer();
        if (verloop != null) {
            bouwer.onderbrekingen.addAll(verloop.onderbrekingen());
            bouwer.evaluaties.addAll(verloop.evaluaties());
            bouwer.loonwaardemetingen.addAll(verloop.loonwaardemetingen());
            bouwer.urenverloop = verloop.urenverloop();
            bouwer.vacatures = verloop.vacatures();
            bouwer.werkfit = verloop.werkfit();
            bouwer.uitstroomcontrole = verloop.uitstroomcontrole();
            bouwer.annulering = verloop.annulering();
            bouwer.overdracht = verloop.overdracht();
            bouwer.overgenomenVan = verloop.overgenomenVan();
        }
        return bouwer;
    }

    public VerloopBouwer bij(Onderbreking onderbreking) {
        onderbrekingen.add(onderbreking);
        return this;
    }

    public VerloopBouwer bij(Evaluatie evaluatie) {
        evaluaties.add(evaluatie);
        return this;
    }

    public VerloopBouwer bij(Loonwaardemeting meting) {
        loonwaardemetingen.add(meting);
        return this;
    }

    /// The interruption that runs on `dag` ends then.
    public VerloopBouwer hervat(Onderbreking lopend, LocalDate dag) {
        onderbrekingen.replaceAll(
                o -> o.equals(lopend) ? new Onderbreking(o.van(), dag, o.reden()) : o);
        return this;
    }

    public VerloopBouwer werkfit(Werkfit verklaring) {
        werkfit = verklaring;
        return this;
    }

    public VerloopBouwer nagegaan(Uitstroomcontrole controle) {
        uitstroomcontrole = controle;
        return this;
    }

    public VerloopBouwer geannuleerd(Annulering besluit) {
        annulering = besluit;
        return this;
    }

    public VerloopBouwer overgedragen(Overdracht besluit) {
        overdracht = besluit;
        return this;
    }

    void onderbrekingen(List<Onderbreking> gelezen) {
        onderbrekingen = new ArrayList<>(gelezen);
    }

    void evaluaties(List<Evaluatie> gelezen) {
        evaluaties = new ArrayList<>(gelezen);
    }

    void metingen(List<Loonwaardemeting> gelezen) {
        loonwaardemetingen = new ArrayList<>(gelezen);
    }

    void urenverloop(List<Urenstap> gelezen) {
        urenverloop = gelezen;
    }

    void vacatures(List<Vacature> gelezen) {
        vacatures = gelezen;
    }

    void veld(@Nullable Object gelezen) {
        switch (gelezen) {
            case Werkfit w -> werkfit = w;
            case Uitstroomcontrole u -> uitstroomcontrole = u;
            case Annulering a -> annulering = a;
            case Overdracht o -> overdracht = o;
            case OvergenomenVan o -> overgenomenVan = o;
            case null -> {
                // its fault was reported
            }
            default -> throw new IllegalArgumentException(gelezen.getClass().getName());
        }
    }

    /// Numbers of other records are the sender's own text too.
    void verbergBsn(String bsn, List<Bevinding> bevindingen) {
        if (overdracht != null
                && overdracht.nieuwTrajectNummer() != null
                && overdracht.nieuwTrajectNummer().contains(bsn)) {
            overdracht = null;
            bevindingen.add(new Bevinding(Vormregels.BSN_ELDERS, "/overdracht/nieuwTrajectNummer"));
        }
        if (overgenomenVan != null && overgenomenVan.registratienummer().contains(bsn)) {
            overgenomenVan = null;
            bevindingen.add(
                    new Bevinding(Vormregels.BSN_ELDERS, "/overgenomenVan/registratienummer"));
        }
    }

    /// Null where nothing happened.
    public @Nullable Verloop bouw() {
        var verloop =
                new Verloop(
                        opDag(onderbrekingen, Onderbreking::van),
                        opDag(evaluaties, Evaluatie::datum),
                        opDag(loonwaardemetingen, Loonwaardemeting::datum),
                        werkfit,
                        urenverloop,
                        opDag(vacatures, Vacature::datum),
                        uitstroomcontrole,
                        annulering,
                        overdracht,
                        overgenomenVan);
        return verloop.equals(Verloop.LEEG) ? null : verloop;
    }

    private static <T> List<T> opDag(List<T> delen, Function<T, LocalDate> dag) {
        return delen.size() < 2 ? delen : delen.stream().sorted(Comparator.comparing(dag)).toList();
    }
}
