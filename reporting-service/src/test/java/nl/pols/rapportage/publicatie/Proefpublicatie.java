package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.pols.rapportage.aanlevering.Respons;
import nl.pols.rapportage.aanlevering.Respons.Kwaliteit;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import nl.pols.rapportage.publicatie.Inhoud.Cel;
import nl.pols.rapportage.publicatie.Inhoud.Indeling;
import nl.pols.rapportage.publicatie.Inhoud.Prijs;
import nl.pols.rapportage.publicatie.Inhoud.Reeks;
import nl.pols.rapportage.publicatie.Inhoud.Regels;
import nl.pols.rapportage.publicatie.Inhoud.Tabelvorm;
import nl.pols.rapportage.publicatie.Inhoud.Verantwoording;
import org.jspecify.annotations.Nullable;

/// A release of two regions with two municipalities each, by hand: 1,200 = 800 (Noord) + 400
/// (Zuid); Noord is Dorp 1 (hidden) and Dorp 3 (hidden), Zuid is Dorp 4 (395, revised) and Dorp 5
/// (less than half of the unit); nobody in Zuid has a WW benefit, and WIA of Noord is not shown.
final class Proefpublicatie {
    static final String NUMMER = "TRAJECTENMONITOR-2022-H1-2";

    private Proefpublicatie() {}

    static Publicatie publicatie() {
        return new Publicatie(
                UUID.fromString("6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e"),
                "TRAJECTENMONITOR",
                "Trajectenmonitor",
                "2022-H1",
                2,
                1,
                Instant.parse("2022-10-01T00:00:00Z"),
                Instant.parse("2022-10-15T04:30:00Z"),
                "Dorp 4 leverde dubbel aan.",
                "5d2c1f0a",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "cedris",
                Instant.parse("2022-10-02T00:00:00Z"),
                "rijk",
                Instant.parse("2022-10-03T00:00:00Z"),
                null);
    }

    static Inhoud inhoud() {
        return new Inhoud(
                "TRAJECTENMONITOR",
                "Trajectenmonitor",
                "2022-H1",
                Instant.parse("2022-10-01T00:00:00Z"),
                "5d2c1f0a",
                Vormgeving.LICENTIE,
                List.of(reeks()),
                List.of(
                        new Respons(
                                Respons.Bron.TRAJECT,
                                4,
                                3,
                                2,
                                1,
                                List.of(
                                        new Kwaliteit("VOLLEDIGHEID", "uitstroom", 93),
                                        new Kwaliteit("TIJDIGHEID", "startdatum", 71)))),
                List.of());
    }

    private static Reeks reeks() {
        return new Reeks(
                "LOPEND",
                "A02",
                1,
                "Lopende trajecten",
                "Het aantal trajecten dat op de peildatum loopt.",
                Inhoud.Eenheid.AANTAL,
                5,
                List.of(new Tabelvorm("gebied-uitkering", List.of(As.GEBIED, As.UITKERING))),
                List.of(
                        new Indeling(
                                "gebied",
                                "NL",
                                new TreeMap<>(
                                        Map.of(
                                                "AM01", "NL", "AM02", "NL", "GM0001", "AM01",
                                                "GM0003", "AM01", "GM0004", "AM02", "GM0005",
                                                "AM02")),
                                new TreeMap<>(
                                        Map.of(
                                                "NL",
                                                "Nederland",
                                                "AM01",
                                                "Noord",
                                                "AM02",
                                                "Zuid",
                                                "GM0001",
                                                "Dorp 1",
                                                "GM0003",
                                                "Dorp 3",
                                                "GM0004",
                                                "Dorp 4",
                                                "GM0005",
                                                "Dorp 5")),
                                null),
                        new Indeling(
                                "uitkering",
                                "TOTAAL",
                                new TreeMap<>(Map.of("WW", "TOTAAL", "WIA", "TOTAAL")),
                                new TreeMap<>(Map.of("TOTAAL", "Totaal", "WW", "WW", "WIA", "WIA")),
                                null)),
                cellen(),
                new Verantwoording(
                        new Regels(10, 3, 85, 10, 5, 15),
                        new TreeMap<>(),
                        List.of(new Prijs("gebied-uitkering", "gebied 2", 4, 2, 3)),
                        List.of(),
                        48),
                null);
    }

    private static List<Cel> cellen() {
        var cellen = new ArrayList<Cel>();
        cellen.add(cel(1200L, null, false));
        cellen.add(cel(700L, null, false, "uitkering", "WW"));
        cellen.add(cel(500L, null, false, "uitkering", "WIA"));
        cellen.add(cel(800L, null, false, "gebied", "AM01"));
        cellen.add(cel(400L, null, false, "gebied", "AM02"));
        cellen.add(cel(700L, null, false, "gebied", "AM01", "uitkering", "WW"));
        cellen.add(cel(null, Teken.NIHIL, false, "gebied", "AM02", "uitkering", "WW"));
        cellen.add(cel(400L, null, false, "gebied", "AM02", "uitkering", "WIA"));
        cellen.add(cel(null, Teken.GEHEIM, false, "gebied", "GM0001"));
        cellen.add(cel(null, Teken.GEHEIM, false, "gebied", "GM0003"));
        cellen.add(cel(395L, null, true, "gebied", "GM0004"));
        cellen.add(cel(null, Teken.MINDER_DAN_HALF, false, "gebied", "GM0005"));
        return cellen;
    }

    private static Cel cel(
            @Nullable Long waarde, @Nullable Teken teken, boolean herzien, String... plaats) {
        var codes = new TreeMap<String, String>();
        for (int i = 0; i < plaats.length; i += 2) {
            codes.put(plaats[i], plaats[i + 1]);
        }
        return new Cel(codes, waarde, teken, herzien);
    }
}
