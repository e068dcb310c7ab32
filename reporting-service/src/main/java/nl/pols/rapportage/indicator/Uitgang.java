package nl.pols.rapportage.indicator;

import jakarta.enterprise.context.ApplicationScoped;
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
import nl.pols.rapportage.indicator.Berekening.Cel;
import nl.pols.rapportage.indicator.Indicator.Onderdeel;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import org.jspecify.annotations.Nullable;

/// The one door through which every figure leaves. Here stands who sees what; disclosure control
/// will stand here too, so that no endpoint can go round it.
@ApplicationScoped
public class Uitgang {
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
        var gevraagd = Assen.assen(lijsten, cellen);
        omvang.vereis(Assen.omvang(gevraagd), onderdelen);
        var geschat = geschat(vraag);
        var waarden = waarden(vraag, Assen.plaatsen(vraag, gevraagd), cellen, geschat);
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

    /// Of each place all parts, in order; each value is made when it is asked for.
    private static List<Waarde> waarden(
            Vraag vraag, List<Assen.Plaats> plaatsen, List<Cel> cellen, Set<String> geschat) {
        var delen = vraag.indicator().onderdelen();
        var opPlaats = opPlaats(delen, cellen);
        var makers = delen.stream().map(deel -> new Waardemaker(vraag, deel, geschat)).toList();
        int aantal = delen.size();
        var niets = new @Nullable Cel[aantal];
        return OpVerzoek.lijst(
                plaatsen.size() * aantal,
                nummer -> {
                    var plaats = plaatsen.get(nummer / aantal);
                    int deel = nummer % aantal;
                    return makers.get(deel)
                            .maak(
                                    plaats.dimensies(),
                                    opPlaats.getOrDefault(plaats.code(), niets)[deel]);
                });
    }

    /// The cells of each place, in the order of the parts.
    private static Map<String, @Nullable Cel[]> opPlaats(List<Onderdeel> delen, List<Cel> cellen) {
        var nummers = new HashMap<@Nullable String, Integer>();
        delen.forEach(deel -> nummers.put(deel.naam(), nummers.size()));
        var opPlaats = new HashMap<String, @Nullable Cel[]>();
        for (var cel : cellen) {
            var nummer = nummers.get(cel.onderdeel());
            if (nummer != null) {
                var daar =
                        opPlaats.computeIfAbsent(
                                cel.code(), code -> new @Nullable Cel[delen.size()]);
                daar[nummer] = cel;
            }
        }
        return opPlaats;
    }

    /// The places whose figures were made with shares.
    private Set<String> geschat(Vraag vraag) {
        var indeling = vraag.indeling();
        return indeling == null || !vraag.toontPlaats()
                ? Set.of()
                : indeling.geschat(berekening.gemeenten(vraag), vraag.opvolgingOp());
    }

    private static @Nullable Integer jaar(Vraag vraag) {
        var indeling = vraag.indeling();
        return indeling == null ? null : indeling.jaar();
    }
}
