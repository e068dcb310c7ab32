package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/// What a statement rests on, and the Wsw of its year. All of it is worked out of the amounts of
/// the statement, and no lot is drawn for it: everything else of a sector stays as it was.
final class Grondslag {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// What an hour of production brings in: in trajectories, and in the Wsw.
    private static final long TRAJECT_CENTS_PER_UUR = 450;

    private static final long WSW_CENTS_PER_UUR = 900;

    private static final int[] OMZET = {31, 22, 14, 9};
    private static final int[] ORDERS = {40, 28, 20, 12};

    /// Letter 001: a deficit of 132 million in 2020, smaller each year; of what the state pays, in
    /// ten-thousandths.
    private static final Map<Integer, Integer> TEKORT =
            Map.of(2019, 580, 2020, 641, 2021, 540, 2022, 430);

    private static final int TEKORT_LATER = 250;
    private static final long CENTS_PER_ARBEIDSJAAR = 2_695_000;

    private final Exploitatieopgave opgave;
    private final int aard;

    private Grondslag(Exploitatieopgave opgave) {
        this.opgave = opgave;
        this.aard = Math.floorMod(opgave.sobId().hashCode(), 36);
    }

    static ObjectNode onderbouwing(Exploitatieopgave opgave) {
        return new Grondslag(opgave).onderbouwing();
    }

    private ObjectNode onderbouwing() {
        ObjectNode body = JSON.objectNode();
        long traject = uren(opgave.omzet().trajectproductie(), TRAJECT_CENTS_PER_UUR);
        long wsw = uren(opgave.omzet().wswProductie(), WSW_CENTS_PER_UUR);
        body.putObject("sleutelOmzet").put("soort", "DIRECT");
        body.putObject("sleutelKosten")
                .put("soort", "UREN")
                .put("teller", getal(traject))
                .put("noemer", getal(traject + wsw + 100))
                .put("toelichting", opgave.trajectkosten().verdeelsleutel());
        var klanten = body.putArray("klanten");
        int eerste = 25 + aard;
        for (int i = 0; i < OMZET.length; i++) {
            klanten.addObject()
                    .put("klantnummer", "K" + (i + 1))
                    .put("omzetPercentage", OMZET[i])
                    .put("trajecturenPercentage", i == 0 ? eerste : (100 - eerste) / 4);
        }
        var opdrachten = body.putArray("opdrachten");
        for (int i = 0; i < ORDERS.length; i++) {
            opdracht(opdrachten.addObject(), i, traject * ORDERS[i] / 100);
        }
        return body;
    }

    /// Others have from three to twelve tenths of the hours of trajectories to spare.
    private void opdracht(ObjectNode opdracht, int i, long traject) {
        opdracht.put("opdrachtnummer", "%d-%d".formatted(opgave.periodeVan().getYear(), i + 1))
                .put("klantnummer", "K" + (i + 1))
                .put("omzetCents", opgave.omzet().trajectproductie() * ORDERS[i] / 100)
                .put("vrijeCapaciteitUren", getal(traject * (3 + (aard + i) % 10) / 10));
        opdracht.putObject("uren")
                .put("traject", getal(traject))
                .put("wsw", getal(traject * 2 + 100))
                .put("beschut", getal(traject / 4))
                .put("overig", getal(traject / 10));
    }

    /// `PUT /financiering/v1/wsw-jaren/{jaar}`: what it cost is what came in and the deficit.
    static ObjectNode wswJaar(Exploitatieopgave opgave) {
        long bijdrage = opgave.bijdragen().wswRijksbijdrage();
        long waarde = opgave.omzet().wswProductie();
        long tekort =
                bijdrage
                        * TEKORT.getOrDefault(opgave.periodeVan().getYear(), TEKORT_LATER)
                        / 10_000;
        long overig = opgave.kosten().overhead() / 2;
        long lonen = Math.max(0, bijdrage + waarde + tekort - overig);
        return JSON.objectNode()
                .put("grondslag", "REALISATIE")
                .put("rijksbijdrageCents", bijdrage)
                .put("toegevoegdeWaardeCents", waarde)
                .put("lonenCents", lonen)
                .put("overigeKostenCents", bijdrage + waarde + tekort - lonen)
                .put("arbeidsjaren", getal(Math.max(1, bijdrage * 100 / CENTS_PER_ARBEIDSJAAR)));
    }

    /// In hundredths.
    private static long uren(long cents, long perUur) {
        return cents * 100 / perUur;
    }

    private static BigDecimal getal(long honderdsten) {
        return BigDecimal.valueOf(honderdsten, 2);
    }
}
