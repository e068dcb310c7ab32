package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.indicator.NaiefPersonen.Aantal;
import nl.pols.rapportage.indicator.NaieveOpvolging.Deel;
import nl.pols.rapportage.indicator.NaieveOpvolging.Opvolging;
import nl.pols.rapportage.proef.Persoonsproef;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;
import nl.pols.rapportage.proef.Persoonsproef.Vorm;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Steekproef;

/// Draws sectors of people at random: ten persons, so that they meet themselves in several records.
final class Personentrekking {
    static final LocalDate EERSTE_DAG = LocalDate.of(2019, 6, 1);
    static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");
    private static final List<String> VORMEN =
            List.of("BESCHUT", "GROEPSDETACHERING", "INDIVIDUELE_DETACHERING", "BEGELEID_WERKEN");

    private Personentrekking() {}

    static NaiefPersonen sector(Steekproef s) {
        var personen = IntStream.range(1, 11).mapToObj(i -> new UUID(0x9000L, i)).toList();
        var n =
                new NaiefPersonen(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new NaieveOpvolging(fusie(s)));
        for (int i = 0; i < 8; i++) {
            n.trajecten().add(s.traject(moment(s), List.of()).van(s.kies(personen)));
            for (Kop kop : versies(s, personen)) {
                n.dossiers().add(dossier(kop, s));
            }
            for (Kop kop : versies(s, personen)) {
                var type = s.kies(List.of("01", "04", "05", "06", "07", "08", "99"));
                n.voorzieningen().add(new Voorziening(kop, type, dagen(s)));
            }
            for (Kop kop : versies(s, personen)) {
                var banen = IntStream.range(0, s.getal(3)).mapToObj(b -> dagen(s)).toList();
                n.vlaggen().add(new Vlag(kop, s.getal(4) > 0, dagen(s), banen));
            }
            for (Kop kop : versies(s, personen)) {
                n.diensten().add(dienst(kop, s));
            }
        }
        aantallen(n.aantallen(), s);
        return n;
    }

    /// Late, mixed up, and some of it twice.
    static void vertel(Steekproef s, NaiefPersonen n, Random volgorde, Proefsector sector) {
        sector.leeg();
        var events = new ArrayList<CloudEvent>(s.register(2));
        n.opvolging()
                .opvolgingen()
                .forEach(o ->
                        events.add(
                                Sobproef.sob(Steekproef.sob(1), "Bedrijf")
                                        .nieuweVersie(2, o.bekendVan())
                                        .opgevolgdDoor(
                                                Steekproef.sob(2),
                                                String.valueOf(o.delen().getFirst().op()),
                                                10_000)
                                        .event()));
        n.trajecten().forEach(t -> events.add(t.event()));
        n.dossiers().forEach(d -> events.add(d.event()));
        n.voorzieningen().forEach(z -> events.add(z.event()));
        n.vlaggen().forEach(v -> events.add(v.event()));
        n.diensten().forEach(d -> events.add(d.event()));
        n.aantallen()
                .forEach(a ->
                        events.add(
                                Persoonsproef.aantal(
                                        a.gebied(),
                                        a.jaar(),
                                        "REGELING",
                                        a.aantal(),
                                        a.versie(),
                                        a.bekend())));
        Collections.shuffle(events, volgorde);
        int helft = events.size() / 2;
        sector.verwerk(events.subList(0, helft));
        sector.verwerk(events.subList(helft / 2, events.size()));
    }

    /// One into two, in one of three sectors.
    private static List<Opvolging> fusie(Steekproef s) {
        if (s.getal(3) > 0) {
            return List.of();
        }
        var op = LocalDate.of(2020, 1, 1).plusDays(s.getal(500));
        var deel = new Deel(Steekproef.sob(2), op, 10_000, List.of());
        return List.of(new Opvolging(Steekproef.sob(1), List.of(deel), moment(s), null));
    }

    private static Instant moment(Steekproef s) {
        return BEGIN.plus(s.getal(400), ChronoUnit.DAYS);
    }

    /// A record as first told, and perhaps corrected once or twice, elsewhere even.
    private static List<Kop> versies(Steekproef s, List<UUID> personen) {
        var id = new UUID(s.getal(1 << 30), s.getal(1 << 30));
        var persoon = s.kies(personen);
        var bekend = moment(s);
        var koppen = new ArrayList<Kop>();
        for (int versie = 1; versie <= 1 + s.getal(3); versie++) {
            koppen.add(new Kop(id, versie, bekend, Steekproef.gemeente(1 + s.getal(3)), persoon));
            bekend = bekend.plus(1 + s.getal(90), ChronoUnit.DAYS);
        }
        return koppen;
    }

    private static Dagen dagen(Steekproef s) {
        var van = EERSTE_DAG.minusDays(300).plusDays(s.getal(1000));
        return new Dagen(van, s.getal(2) == 0 ? null : van.plusDays(s.getal(500)));
    }

    private static Dossier dossier(Kop kop, Steekproef s) {
        var advies = s.getal(5) == 0 ? null : dagen(s);
        var plekken = new ArrayList<Plek>();
        for (int i = 0; advies != null && i < s.getal(3); i++) {
            var dagen = dagen(s);
            boolean anders = s.getal(2) == 0;
            plekken.add(
                    new Plek(
                            s.getal(4) == 0 ? null : Steekproef.sob(1 + s.getal(3)),
                            dagen,
                            100 * s.getal(40),
                            anders ? dagen.van().plusDays(s.getal(200)) : null,
                            25 * s.getal(160)));
        }
        var aanvraag = dagen(s).van();
        return new Dossier(
                kop,
                aanvraag,
                s.kies(List.of("GEMEENTE", "PERSOON")),
                advies == null ? null : s.kies(List.of("POSITIEF", "POSITIEF", "NEGATIEF")),
                advies,
                plekken);
    }

    private static Dienst dienst(Kop kop, Steekproef s) {
        var dagen = dagen(s);
        var vormen = new ArrayList<Vorm>();
        var vanaf = dagen.van();
        for (int i = 0; i <= s.getal(3); i++) {
            vormen.add(new Vorm(vanaf, s.kies(VORMEN), 100 * s.getal(120)));
            vanaf = vanaf.plusDays(1 + s.getal(300));
        }
        return new Dienst(kop, Steekproef.sob(1 + s.getal(3)), dagen, vormen);
    }

    private static void aantallen(List<Aantal> aantallen, Steekproef s) {
        for (String gebied : List.of("NL", "GM0001", "GM0002")) {
            for (int jaar = 2019; jaar <= 2021; jaar++) {
                var bekend = moment(s);
                for (int versie = 1; versie <= s.getal(3); versie++) {
                    aantallen.add(new Aantal(gebied, jaar, s.getal(9), versie, bekend));
                    bekend = bekend.plus(1 + s.getal(90), ChronoUnit.DAYS);
                }
            }
        }
    }
}
