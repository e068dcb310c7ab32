package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The request bodies of the register and of funding for what the simulator made.
public final class Berichten {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Gemeentehistorie HISTORY = Gemeentehistorie.read();

    private Berichten() {}

    /// `POST /register/v1/sociaal-ontwikkelbedrijven`
    ///
    /// @param diensten what it does for each of its municipalities; empty when nobody told
    public static ObjectNode of(Sob sob, Set<String> diensten) {
        ObjectNode body = kern(sob);
        body.put("geldigVan", sob.geldigVan().toString());
        var relaties = body.putArray("relaties");
        for (Gemeentehistorie.Dated relatie : HISTORY.dated(sob.relaties())) {
            ObjectNode one =
                    relaties.addObject()
                            .put("gemeentecode", relatie.gemeentecode())
                            .put("soort", relatie.soort())
                            .put("geldigVan", relatie.geldigVan().toString());
            if (relatie.geldigTot() != null) {
                one.put("geldigTot", relatie.geldigTot().toString());
            }
            if (!diensten.isEmpty()) {
                diensten.stream().sorted().forEach(one.putArray("diensten")::add);
            }
        }
        return body;
    }

    /// `POST /register/v1/sociaal-ontwikkelbedrijven/{sobId}/feiten`, one after the other
    public static List<ObjectNode> of(Uitvraag.Antwoord antwoord) {
        var feiten = new ArrayList<ObjectNode>();
        ObjectNode rmt = JSON.objectNode().put("onderwerp", "RMT").put("betrokken", antwoord.rmt());
        if (antwoord.rmt()) {
            rmt.put("arbeidsmarktregio", antwoord.regio());
        }
        feiten.add(feit("BETROKKENHEID").set("betrokkenheid", rmt));
        feiten.add(
                feit("BETROKKENHEID")
                        .set(
                                "betrokkenheid",
                                JSON.objectNode()
                                        .put("onderwerp", "IMPULS_BANENAFSPRAAK")
                                        .put("betrokken", antwoord.impuls())));
        feiten.add(
                feit("TAAKOMVANG")
                        .put("taakomvang", antwoord.beperkt() ? "WSW_EN_BESCHUT_WERK" : "BREED"));
        if (antwoord.detacheert()) {
            feiten.add(feit("FUNCTIONALITEIT").put("functionaliteit", "DETACHERINGSFACILITEIT"));
        }
        return feiten;
    }

    private static ObjectNode feit(String soort) {
        return JSON.objectNode()
                .put("soort", soort)
                .put("geldigVan", Uitvraag.SINDS.toString())
                .put("reden", "Antwoord op de schriftelijke uitvraag");
    }

    private static ObjectNode kern(Sob sob) {
        ObjectNode body =
                JSON.objectNode()
                        .put("id", sob.id().toString())
                        .put("naam", sob.naam())
                        .put("rechtsvorm", sob.rechtsvorm())
                        .put("fictief", sob.fictief());
        // A seat in a municipality that is younger than the company is left out.
        if (HISTORY.existed(sob.zetelGemeentecode(), sob.geldigVan())) {
            body.put("zetelGemeentecode", sob.zetelGemeentecode());
        }
        return body;
    }

    /// `POST /register/v1/rechtsopvolgingen`
    public static ObjectNode of(Rechtsopvolging opvolging) {
        ObjectNode body = JSON.objectNode().put("id", opvolging.id().toString());
        switch (opvolging) {
            case Rechtsopvolging.Naamswijziging rename ->
                    body.put("soort", "NAAMSWIJZIGING")
                            .put("ingangsdatum", rename.ingangsdatum().toString())
                            .put("sobId", rename.sobId().toString())
                            .put("nieuweNaam", rename.nieuweNaam());
            case Rechtsopvolging.Fusie merger -> {
                body.put("soort", "FUSIE").put("ingangsdatum", merger.ingangsdatum().toString());
                var predecessors = body.putArray("voorgangers");
                merger.voorgangers().forEach(id -> predecessors.add(id.toString()));
                body.set("opvolger", kern(merger.opvolger()));
            }
        }
        return body;
    }

    /// `POST /financiering/v1/regelingen`
    public static ObjectNode of(Regeling regeling) {
        return JSON.objectNode()
                .put("id", regeling.id().toString())
                .put("code", regeling.code())
                .put("naam", regeling.naam())
                .put("doel", regeling.doel())
                .put("vrijBesteedbaar", regeling.vrijBesteedbaar())
                .put("terugvloeiing", regeling.terugvloeiing())
                .put("bron", regeling.bron());
    }

    /// `POST /financiering/v1/regelingen/{id}/tranches`
    public static ObjectNode of(Regeling.Tranche tranche) {
        ObjectNode body =
                JSON.objectNode()
                        .put("id", tranche.id().toString())
                        .put("jaar", tranche.jaar())
                        .put("bedragCents", tranche.bedragCents())
                        .put("doel", tranche.doel());
        if (tranche.oormerk() != null) {
            body.put("oormerk", tranche.oormerk());
        }
        if (tranche.onderdeelVan() != null) {
            body.put("onderdeelVan", tranche.onderdeelVan().toString());
        }
        return body;
    }

    /// `POST /financiering/v1/toekenningen`
    public static ObjectNode of(Toekenning toekenning) {
        ObjectNode body =
                JSON.objectNode()
                        .put("id", toekenning.id().toString())
                        .put("trancheId", toekenning.trancheId().toString())
                        .put("bedragCents", toekenning.bedragCents())
                        .put("datum", toekenning.datum().toString());
        body.putObject("ontvanger")
                .put("soort", toekenning.ontvangerSoort())
                .put("code", toekenning.ontvangerCode());
        return body;
    }

    /// `POST /financiering/v1/toekenningen/{id}/bestedingen`
    public static ObjectNode of(Toekenning.Besteding besteding) {
        ObjectNode body =
                JSON.objectNode()
                        .put("id", besteding.id().toString())
                        .put("bedragCents", besteding.bedragCents())
                        .put("datum", besteding.datum().toString())
                        .put("omschrijving", besteding.omschrijving());
        if (besteding.sobId() != null) {
            body.put("sobId", besteding.sobId().toString());
        }
        return body;
    }

    /// `POST /financiering/v1/exploitatieopgaven`
    public static ObjectNode of(Exploitatieopgave opgave) {
        ObjectNode body =
                JSON.objectNode()
                        .put("id", opgave.id().toString())
                        .put("sobId", opgave.sobId().toString())
                        .put("periodeVan", opgave.periodeVan().toString())
                        .put("periodeTot", opgave.periodeTot().toString());
        var omzet = opgave.omzet();
        body.putObject("omzet")
                .put("trajectproductieCents", omzet.trajectproductie())
                .put("wswProductieCents", omzet.wswProductie())
                .put("detacheringCents", omzet.detachering())
                .put("dienstenCents", omzet.diensten())
                .put("overigCents", omzet.overig())
                .put("totaalCents", omzet.totaal());
        var kosten = opgave.kosten();
        body.putObject("kosten")
                .put("lonenCents", kosten.lonen())
                .put("begeleidingCents", kosten.begeleiding())
                .put("huisvestingCents", kosten.huisvesting())
                .put("materiaalCents", kosten.materiaal())
                .put("overheadCents", kosten.overhead())
                .put("totaalCents", kosten.totaal());
        var traject = opgave.trajectkosten();
        body.putObject("trajectkosten")
                .put("directCents", traject.direct())
                .put("toegerekendCents", traject.toegerekend())
                .put("totaalCents", traject.totaal())
                .put("verdeelsleutel", traject.verdeelsleutel());
        var bijdragen = opgave.bijdragen();
        body.putObject("bijdragen")
                .put("wswRijksbijdrageCents", bijdragen.wswRijksbijdrage())
                .put("gemeentelijkVoorTrajectenCents", bijdragen.gemeentelijkVoorTrajecten())
                .put("loonkostensubsidieCents", bijdragen.loonkostensubsidie());
        body.set("onderbouwing", Grondslag.onderbouwing(opgave));
        return body;
    }

    /// `PUT /financiering/v1/wsw-jaren/{jaar}`
    public static ObjectNode wswJaar(Exploitatieopgave opgave) {
        return Grondslag.wswJaar(opgave);
    }
}
