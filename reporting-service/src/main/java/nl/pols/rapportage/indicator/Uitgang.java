package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.web.Paging;
import nl.pols.rapportage.feit.Leesmodel;
import nl.pols.rapportage.formaat.Kenmerk;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Berekening.Cel;
import nl.pols.rapportage.indicator.Indicator.Onderdeel;
import nl.pols.rapportage.indicator.Uitkomst.Interval;
import nl.pols.rapportage.indicator.Uitkomst.Signaal;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import org.jspecify.annotations.Nullable;

/// The one door through which every figure leaves. Here stands who sees what; disclosure control
/// will stand here too, so that no endpoint can go round it.
@ApplicationScoped
public class Uitgang {
    /// CBS re-reads the last three months of a monthly delivery; until then a figure is
    /// provisional.
    private static final int MAANDEN_VOORLOPIG = 3;

    private record Plaats(String code, @Nullable String onderdeel) {}

    private final Berekening berekening;
    private final Assen assen;
    private final Leesmodel leesmodel;
    private final Indicatoren indicatoren;
    private final Gevallen gevallen;
    private final Inzage inzage;
    private final Omvang omvang;

    Uitgang(
            Berekening berekening,
            Assen assen,
            Leesmodel leesmodel,
            Indicatoren indicatoren,
            Gevallen gevallen,
            Inzage inzage,
            Omvang omvang) {
        this.berekening = berekening;
        this.assen = assen;
        this.leesmodel = leesmodel;
        this.indicatoren = indicatoren;
        this.gevallen = gevallen;
        this.inzage = inzage;
        this.omvang = omvang;
    }

    /// What a figure was counted from, page by page, for whose own it is; what was published is for
    /// whoever sees the figure. Written down before it is given.
    List<Geval> herkomst(Vraag vraag, Organisatie voor, Paging.Slice deel) {
        if (gevallen.zijnOpenbaar(vraag.indicator())) {
            Zichtbaarheid.vereis(voor, vraag);
        } else {
            Zichtbaarheid.vereisHerkomst(voor, vraag);
        }
        if (!gevallen.kent(vraag.indicator())) {
            throw new IndicatorRefused.ZonderHerkomst(vraag.indicator().code());
        }
        var gelezen = gevallen.lees(vraag, deel);
        inzage.legVast(vraag, gelezen);
        return gelezen;
    }

    /// What the answer to the question follows from; refused to whoever may not have the answer.
    /// Today is part of it: what is provisional depends on it.
    Kenmerk kenmerk(Vraag vraag, Organisatie voor) {
        Zichtbaarheid.vereis(voor, vraag);
        return kenmerk(voor, vraag.kennis())
                .met(vraag.indicator().code())
                .met(String.valueOf(vraag.peildatum()))
                .met(String.valueOf(vraag.periode()))
                .met(new TreeMap<>(vraag.filters()).toString())
                .met(vraag.uitsplitsingen().toString())
                .met(String.valueOf(jaar(vraag)));
    }

    /// The same of an answer that is made of several questions.
    public Kenmerk kenmerk(Organisatie voor, Vraag.Kennis kennis) {
        var bekend =
                kennis.actueel()
                        ? LocalDate.ofInstant(kennis.moment(), ZoneOffset.UTC)
                        : kennis.moment();
        return new Kenmerk(leesmodel.plaats())
                .met(indicatoren.uitgave())
                .met(voor.toString())
                .met(bekend.toString());
    }

    public Uitkomst geef(Vraag vraag, Organisatie voor) {
        Zichtbaarheid.vereis(voor, vraag);
        var lijsten = assen.lijsten(vraag);
        int onderdelen = vraag.indicator().onderdelen().size();
        omvang.vereis(lijsten.minstens(), onderdelen);
        var cellen = berekening.bereken(vraag);
        var opPlaats = new HashMap<Plaats, Cel>();
        cellen.forEach(cel -> opPlaats.put(new Plaats(cel.code(), cel.onderdeel()), cel));
        var gevraagd = Assen.assen(lijsten, cellen);
        omvang.vereis(Assen.omvang(gevraagd), onderdelen);
        var geschat = geschat(vraag);
        var plaatsen = Assen.plaatsen(vraag, gevraagd);
        var waarden =
                OpVerzoek.lijst(
                        plaatsen.size() * onderdelen,
                        nummer -> {
                            var plaats = plaatsen.get(nummer / onderdelen);
                            var onderdeel = vraag.indicator().onderdelen().get(nummer % onderdelen);
                            var cel = opPlaats.get(new Plaats(plaats.code(), onderdeel.naam()));
                            return waarde(vraag, plaats.dimensies(), onderdeel, cel, geschat);
                        });
        var periode = vraag.periode();
        boolean metPeildatum =
                switch (vraag.indicator().tijd()) {
                    case PEILDATUM -> periode == null;
                    case PERIODE_EN_PEILDATUM -> !vraag.perDeel();
                    case PERIODE, JAAR -> false;
                };
        return new Uitkomst(
                vraag.indicator().code(),
                vraag.indicator().versie(),
                metPeildatum ? vraag.peildatum() : null,
                periode == null ? null : periode.tekst(),
                jaar(vraag),
                vraag.kennis().moment(),
                new Uitkomst.Afronding("HALF_UP", vraag.indicator().decimalen()),
                Toelichting.van(vraag, cellen, !geschat.isEmpty()),
                waarden);
    }

    static Waarde waarde(
            Vraag vraag,
            Map<String, String> dimensies,
            Onderdeel onderdeel,
            @Nullable Cel gemeten) {
        return waarde(vraag, dimensies, onderdeel, gemeten, Set.of());
    }

    private static Waarde waarde(
            Vraag vraag,
            Map<String, String> dimensies,
            Onderdeel onderdeel,
            @Nullable Cel gemeten,
            Set<String> geschat) {
        var indicator = vraag.indicator();
        boolean teKlein = (gemeten == null ? 0 : gemeten.omvang()) < indicator.minimum();
        var cel = teKlein ? null : gemeten;
        boolean verhouding = indicator.isVerhouding();
        boolean nul = !teKlein && indicator.isNulZonderFeiten(onderdeel);
        var teller = cel != null ? cel.teller() : nul ? Long.valueOf(0) : null;
        var noemer = cel != null ? cel.noemer() : nul && verhouding ? Long.valueOf(0) : null;
        var waarde = onderdeel.waarde(teller, noemer, verhouding, 4);
        int decimalen = indicator.gepubliceerdeDecimalen(onderdeel);
        var afgerond = onderdeel.waarde(teller, noemer, verhouding, decimalen);
        var interval = cel == null || waarde == null ? null : interval(onderdeel, cel);
        return new Waarde(
                dimensies,
                onderdeel.naam(),
                teller,
                noemer,
                onderdeel.noemer() == null ? indicator.noemer() : onderdeel.noemer(),
                waarde,
                afgerond,
                interval,
                signaal(onderdeel, interval),
                indicator.eenheid(onderdeel),
                teKlein
                        ? Status.ONDER_MINIMUM
                        : waarde == null
                                ? Status.ONTBREEKT
                                : status(vraag, onderdeel, isGeschat(dimensies, geschat)),
                teKlein ? Teken.GEHEIM : teken(teller, afgerond));
    }

    private static @Nullable Interval interval(Onderdeel onderdeel, Cel cel) {
        var methode = onderdeel.interval();
        var teller = cel.teller();
        var noemer = cel.noemer();
        return methode == null || teller == null || noemer == null
                ? null
                : methode.om(teller, (double) noemer * onderdeel.schaal(), cel.gegevens());
    }

    private static @Nullable Signaal signaal(Onderdeel onderdeel, @Nullable Interval interval) {
        var grens = onderdeel.signaal();
        if (grens == null || interval == null) {
            return null;
        }
        return grens.isSignaal(interval) ? Signaal.SIGNAAL : Signaal.GEEN_SIGNAAL;
    }

    /// None, too little to show, and not to be told are three things.
    private static @Nullable Teken teken(@Nullable Long teller, @Nullable BigDecimal afgerond) {
        if (teller == null || afgerond == null) {
            return Teken.ONTBREEKT;
        }
        if (teller == 0) {
            return Teken.NIHIL;
        }
        return afgerond.signum() == 0 ? Teken.MINDER_DAN_HALF : null;
    }

    /// The places whose figures were made with shares.
    private Set<String> geschat(Vraag vraag) {
        var indeling = vraag.indeling();
        return indeling == null || !vraag.toontPlaats()
                ? Set.of()
                : indeling.geschat(berekening.gemeenten(vraag), vraag.opvolgingOp());
    }

    private static boolean isGeschat(Map<String, String> dimensies, Set<String> geschat) {
        return !geschat.isEmpty()
                && Indeling.raakt(
                        geschat,
                        dimensies.get(Dimensie.GEMEENTE.sleutel()),
                        dimensies.get(Dimensie.REGIO.sleutel()));
    }

    private static @Nullable Integer jaar(Vraag vraag) {
        var indeling = vraag.indeling();
        return indeling == null ? null : indeling.jaar();
    }

    private static Status status(Vraag vraag, Onderdeel onderdeel, boolean geschat) {
        if (onderdeel.prognose()) {
            return Status.PROGNOSE;
        }
        if (geschat) {
            return Status.GESCHAT;
        }
        var gesloten = vraag.opvolgingOp().plusMonths(MAANDEN_VOORLOPIG);
        var bekend = vraag.kennis().moment().atZone(ZoneOffset.UTC).toLocalDate();
        return bekend.isBefore(gesloten) ? Status.VOORLOPIG : Status.DEFINITIEF;
    }
}
