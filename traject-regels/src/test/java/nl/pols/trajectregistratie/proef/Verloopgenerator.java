package nl.pols.trajectregistratie.proef;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Tells optional things of a record: of the right form, on any day, so that some hold and some
/// break a rule.
final class Verloopgenerator {

    private final Random lot;
    private final Rommel rommel;

    Verloopgenerator(Random lot, Rommel rommel) {
        this.lot = lot;
        this.rommel = rommel;
    }

    void voegToe(ObjectNode r) {
        switch (lot.nextInt(19)) {
            case 0 -> lijst(r, "verlengingen", this::verlenging);
            case 1 -> lijst(r, "onderbrekingen", this::onderbreking);
            case 2 ->
                    lijst(
                            r,
                            "evaluaties",
                            e ->
                                    dag(e, "datum")
                                            .put(
                                                    "uitkomst",
                                                    kies("DOORGAAN", "BIJSTELLEN", "AFRONDEN")));
            case 3 ->
                    lijst(
                            r,
                            "loonwaardemetingen",
                            m -> dag(m, "datum").put("percentage", lot.nextInt(-5, 110)));
            case 4 ->
                    dag(r.putObject("werkfit"), "datum")
                            .put("bron", kies("EVALUATIE", "UWV", "OVERIG"));
            case 5 -> lijst(r, "urenverloop", this::urenstap);
            case 6 ->
                    lijst(
                            r,
                            "vacatures",
                            v ->
                                    dag(v, "datum")
                                            .put("passend", lot.nextBoolean())
                                            .put("voorgesteld", lot.nextBoolean()));
            case 7 ->
                    dag(r.putObject("uitstroomcontrole"), "datum")
                            .put("aanHetWerk", lot.nextBoolean());
            case 8 ->
                    dag(r.putObject("annulering"), "datum")
                            .put("reden", kies("NIET_GESTART", "VERGISSING", "VERHUISD", "OVERIG"));
            case 9 -> overdracht(r);
            case 10 ->
                    r.putObject("overgenomenVan")
                            .put("gemeentecode", kies("GM0363", "GM0599"))
                            .put("registratienummer", eigenOf(r, "elders-1"));
            case 11 -> r.put("geboortejaar", lot.nextInt(1900, 2020));
            case 12 -> r.put("geslacht", kies("MAN", "VROUW", "ONBEKEND", "X"));
            case 13 -> r.put("doel", kies("BETAALD_WERK", "WERKFIT", "OPLEIDING", "ANDERS"));
            case 14 -> r.put("typeVoorziening", kies("01", "23", "7", "099"));
            case 15 -> r.put("doelgroepregister", lot.nextBoolean());
            case 16 ->
                    r.put("instroomkanaal", kies("BIJSTAND", "VSO_PRO", "STATUSHOUDER", "LOKET"));
            case 17 -> r.put("kostendragendeGemeente", kies("GM0363", "GM0599", "GM1234"));
            default -> einde(r);
        }
    }

    void einde(ObjectNode r) {
        dag(r, "einddatum")
                .put(
                        "uitstroom",
                        kies(
                                "BETAALD_WERK",
                                "BETAALD_WERK_MET_LKS",
                                "BESCHUT_WERK",
                                "VERVOLGTRAJECT",
                                "OPLEIDING",
                                "UITVAL",
                                "OVERLEDEN"));
    }

    private void verlenging(ObjectNode v) {
        dag(dag(v, "besluitdatum"), "nieuweEinddatum")
                .put("reden", kies("stage", "diploma nabij", "x"));
        if (lot.nextBoolean()) {
            v.put("beslisser", rol()).put("exitplan", kies("BETAALD_WERK", "OPLEIDING", "OVERIG"));
        }
        if (lot.nextInt(3) == 0) {
            v.put("goedgekeurdDoor", rol());
        }
        if (lot.nextInt(4) == 0) {
            dag(v, "oudeEinddatum");
        }
        if (lot.nextInt(4) == 0) {
            dag(v, "evaluatiedatum");
        }
    }

    private void onderbreking(ObjectNode o) {
        dag(o, "van").put("reden", kies("ZIEKTE", "ZORG", "DETENTIE", "OVERIG"));
        if (lot.nextInt(4) > 0) {
            dag(o, "tot");
        }
    }

    private void urenstap(ObjectNode u) {
        dag(u, "vanaf");
        for (String soort : List.of("productie", "coaching", "scholing", "overig")) {
            u.put(soort, lot.nextInt(-1, 15));
        }
    }

    private void overdracht(ObjectNode r) {
        ObjectNode o = dag(r.putObject("overdracht"), "datum");
        if (lot.nextBoolean()) {
            o.put("naarGemeentecode", kies("GM0363", "GM0599"));
        }
        if (lot.nextBoolean()) {
            o.put("naarSobId", lot.nextBoolean() ? Proefrecord.SOB.toString() : rommel.tekst());
        }
    }

    private String rol() {
        return kies("GEMEENTE_REGIE", "SOB_REINTEGRATIE", "SOB_PRODUCTIE");
    }

    private String eigenOf(ObjectNode r, String ander) {
        return lot.nextBoolean() ? r.path("registratienummer").asText() : ander;
    }

    private ObjectNode dag(ObjectNode o, String veld) {
        return o.put(veld, rommel.dag().toString());
    }

    private String kies(String... woorden) {
        return woorden[lot.nextInt(woorden.length)];
    }

    private void lijst(ObjectNode r, String veld, Consumer<ObjectNode> element) {
        ArrayNode lijst = r.putArray(veld);
        int aantal = lot.nextInt(50) == 0 ? 45 : lot.nextInt(4);
        for (int i = 0; i < aantal; i++) {
            element.accept(lijst.addObject());
        }
    }
}
