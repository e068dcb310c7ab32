package nl.pols.register.rechtsopvolging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.events.Outbox;
import nl.pols.register.Kalender;
import nl.pols.register.sob.Gevolg;
import nl.pols.register.sob.Gevolgen;
import nl.pols.register.sob.Opvolging;
import nl.pols.register.sob.Sob;
import nl.pols.register.sob.SobEvent;
import nl.pols.register.sob.SobRefused;
import nl.pols.register.sob.Sobs;
import nl.pols.register.sob.Toestand;
import nl.pols.register.sob.Wijziging;
import nl.pols.register.sob.Wijzigingen;
import org.jspecify.annotations.Nullable;

/// Lays down an act of which the consequences stand with its parties already: it only ties them to
/// each other. Holds it to the rules of an act that is sent, and to what it should have brought
/// about. Runs inside the transaction of [NeemOver].
@ApplicationScoped
class LegVerwerkteVast {
    private final Sobs sobs;
    private final Partijen partijen;
    private final Botsingen botsingen;
    private final VoegSamenMetSocialeDienst voegSamen;
    private final Wijzigingen wijzigingen;
    private final Gevolgen gevolgen;
    private final Outbox outbox;
    private final Kalender kalender;

    LegVerwerkteVast(
            Sobs sobs,
            Partijen partijen,
            Botsingen botsingen,
            VoegSamenMetSocialeDienst voegSamen,
            Wijzigingen wijzigingen,
            Gevolgen gevolgen,
            Outbox outbox,
            Kalender kalender) {
        this.sobs = sobs;
        this.partijen = partijen;
        this.botsingen = botsingen;
        this.voegSamen = voegSamen;
        this.wijzigingen = wijzigingen;
        this.gevolgen = gevolgen;
        this.outbox = outbox;
        this.kalender = kalender;
    }

    Rechtsopvolging voerUit(Aanvraag aanvraag, Overname overname, String reden) {
        if (aanvraag instanceof Aanvraag.SamenvoegingSocialeDienst samen) {
            voegSamen.controleerGemeenten(samen);
        }
        var overgang = Overgang.van(aanvraag);
        return overgang == null
                ? gingVerder(aanvraag, overname, reden)
                : gingOver(overgang, overname, reden);
    }

    /// The act itself, with the parties that its request names.
    static Rechtsopvolging rechtsopvolging(Aanvraag aanvraag, String oudeNaam, Instant op) {
        var overgang = Overgang.van(aanvraag);
        var alleen = List.of(verandert(aanvraag));
        return Rechtsopvolging.van(
                aanvraag,
                soort(aanvraag),
                overgang == null ? alleen : overgang.voorgangerIds(),
                overgang == null ? alleen : overgang.ontvangerIds(),
                Bijzonderheden.van(aanvraag, oudeNaam),
                op);
    }

    private static SoortRechtsopvolging soort(Aanvraag aanvraag) {
        return switch (aanvraag) {
            case Aanvraag.Naamswijziging naamswijziging -> SoortRechtsopvolging.NAAMSWIJZIGING;
            case Aanvraag.Fusie fusie -> SoortRechtsopvolging.FUSIE;
            case Aanvraag.Splitsing splitsing -> SoortRechtsopvolging.SPLITSING;
            case Aanvraag.SamenvoegingSocialeDienst samen ->
                    SoortRechtsopvolging.SAMENVOEGING_SOCIALE_DIENST;
            case Aanvraag.Opheffing opheffing -> SoortRechtsopvolging.OPHEFFING;
        };
    }

    private static UUID verandert(Aanvraag aanvraag) {
        return switch (aanvraag) {
            case Aanvraag.Naamswijziging naamswijziging -> naamswijziging.sobId();
            case Aanvraag.Fusie fusie -> fusie.opvolger().id();
            case Aanvraag.Splitsing splitsing -> splitsing.sobId();
            case Aanvraag.SamenvoegingSocialeDienst samen -> samen.sobId();
            case Aanvraag.Opheffing opheffing -> opheffing.sobId();
        };
    }

    private Rechtsopvolging gingVerder(Aanvraag aanvraag, Overname overname, String reden) {
        var id = verandert(aanvraag);
        var dag = aanvraag.ingangsdatum();
        sobs.reserveer(List.of(id));
        boolean naam =
                !(aanvraag instanceof Aanvraag.SamenvoegingSocialeDienst samen)
                        || samen.nieuweNaam() != null;
        botsingen.weiger(
                dag, List.of(new Botsing.Deelname("/sobId", id, Botsing.Rol.VERANDERT, naam)));
        var sob = levend(partij(id, null), aanvraag);
        var wijziging = noteer(aanvraag, reden, List.of(sob));
        onthoud(overname, List.of(sob), wijziging);
        var oudeNaam = overname.oudeNaam();
        var was = oudeNaam == null ? sob.naamOp(dag.minusDays(1)) : oudeNaam;
        return rechtsopvolging(aanvraag, was, wijziging.tijdstip());
    }

    private Rechtsopvolging gingOver(Overgang overgang, Overname overname, String reden) {
        var aanvraag = overgang.aanvraag();
        sobs.reserveer(overgang.partijen());
        botsingen.weiger(aanvraag.ingangsdatum(), overgang.deelnames());
        var voorgangers = overgang.voorgangers().stream().map(v -> geeindigd(v, overgang)).toList();
        var ontvangers =
                overgang.ontvangers().stream()
                        .map(o -> levend(partij(o.id(), overgang), aanvraag))
                        .toList();
        controleer(aanvraag, voorgangers, ontvangers);
        var alle = Stream.concat(voorgangers.stream(), ontvangers.stream()).toList();
        var wijziging = noteer(aanvraag, reden, alle);
        if (!ontvangers.isEmpty()) {
            verbind(overgang, voorgangers, ontvangers, wijziging);
        }
        onthoud(overname, alle, wijziging);
        return rechtsopvolging(aanvraag, "", wijziging.tijdstip());
    }

    private static void controleer(Aanvraag aanvraag, List<Sob> voorgangers, List<Sob> ontvangers) {
        if (aanvraag instanceof Aanvraag.SamenvoegingSocialeDienst samen) {
            ontvangers.forEach(o -> VoegSamenMetSocialeDienst.eisAfdeling(samen, o));
        }
        if (aanvraag instanceof Aanvraag.Opheffing
                && ontvangers.isEmpty()
                && HefOp.voertWswUit(voorgangers.getFirst(), aanvraag.ingangsdatum())) {
            throw new RechtsopvolgingRefused.WswWerknemersZonderWerkgever(
                    voorgangers.getFirst().id());
        }
    }

    private Wijziging noteer(Aanvraag aanvraag, String reden, List<Sob> partijen) {
        return wijzigingen.noteer(
                Wijziging.Soort.IMPORT, reden, aanvraag.id(), Sob.samen(partijen, kalender.nu()));
    }

    /// What the act did to its parties, so that it can be undone: what is told of it, and that it
    /// ties them to each other.
    private void onthoud(Overname overname, List<Sob> partijen, Wijziging wijziging) {
        var id = overname.rechtsopvolging().id();
        var perSob = new LinkedHashMap<UUID, Gevolg>();
        for (Sob sob : overname.gevolgen().isEmpty() ? List.<Sob>of() : partijen) {
            var niets = new Gevolg(Toestand.leeg(), Toestand.leeg());
            var gevolg = overname.gevolgen().getOrDefault(sob.id(), niets);
            var nu = sob.toestand();
            var banden =
                    Toestand.leeg()
                            .metOpvolgers(van(id, nu.opvolgers()))
                            .metVoorgangers(van(id, nu.voorgangers()));
            perSob.put(
                    sob.id(),
                    new Gevolg(gevolg.erbij().samen(banden), gevolg.weg(), gevolg.nadien()));
        }
        gevolgen.noteer(perSob, wijziging);
    }

    private static List<Opvolging> van(@Nullable UUID act, List<Opvolging> opvolgingen) {
        return opvolgingen.stream().filter(o -> o.rechtsopvolgingId().equals(act)).toList();
    }

    private void verbind(
            Overgang overgang, List<Sob> voorgangers, List<Sob> ontvangers, Wijziging wijziging) {
        var events = new ArrayList<SobEvent>();
        for (Sob voorganger : voorgangers) {
            var opvolgers =
                    overgang.ontvangers().stream()
                            .map(o -> overgang.opvolging(voorganger.id(), o))
                            .toList();
            events.add(voorganger.isOpgevolgd(opvolgers, wijziging.tijdstip()));
        }
        for (int i = 0; i < ontvangers.size(); i++) {
            var ontvanger = overgang.ontvangers().get(i);
            List<Opvolging> opvolgingen =
                    voorgangers.stream().map(v -> overgang.opvolging(v.id(), ontvanger)).toList();
            events.add(ontvangers.get(i).volgOp(opvolgingen, List.of(), wijziging.tijdstip()));
        }
        sobs.bewaar(Stream.concat(voorgangers.stream(), ontvangers.stream()).toList(), wijziging);
        outbox.addAll(events);
    }

    private Sob geeindigd(Overgang.Voorganger voorganger, Overgang overgang) {
        var sob = partij(voorganger.id(), overgang);
        var dag = overgang.aanvraag().ingangsdatum();
        if (!dag.equals(sob.toestand().bestaan().tot())) {
            throw new RechtsopvolgingRefused.RechtsopvolgingNietVerwerkt(
                    voorganger.plaats(), sob.id(), dag);
        }
        return sob;
    }

    private static Sob levend(Sob sob, Aanvraag aanvraag) {
        if (!sob.toestand().bestaan().bevat(aanvraag.ingangsdatum())) {
            throw SobRefused.buitenBestaan(sob.id(), sob.toestand().bestaan());
        }
        return sob;
    }

    /// Who goes over into another is tied to it, and isn't dropped. What only happened to one SOB
    /// may have happened to one that was dropped since.
    private Sob partij(UUID id, @Nullable Overgang overgang) {
        return overgang == null || overgang.ontvangers().isEmpty()
                ? sobs.vind(id, null).orElseThrow(() -> new SobRefused.OnbekendeSob(id))
                : partijen.bekende(id);
    }
}
