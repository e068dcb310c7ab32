package nl.pols.cli.sector.simulatie;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a delivery of sheltered work, Wsw employments, flags and provisions, one JSON
/// object each, and the body that lays down the numbers of sheltered work.
public final class Dossierberichten {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Dossierberichten() {}

    /// `POST /trajectregistratie/v1/beschut-werk/aantallen`, the numbers of one year
    public static ObjectNode of(int jaar, List<Beschutaantal> aantallen) {
        ObjectNode body = JSON.objectNode().put("bron", Beschutaantal.bron(jaar));
        body.put("bekendgemaaktOp", LocalDate.of(jaar - 1, 12, 20).toString());
        var list = body.putArray("aantallen");
        for (Beschutaantal number : aantallen) {
            list.addObject()
                    .put("gebied", number.gebied())
                    .put("jaar", number.jaar())
                    .put("soort", "REGELING")
                    .put("aantal", number.aantal());
        }
        return body;
    }

    /// `POST /trajectregistratie/v1/beschut-werk/dossiers/_lever`
    public static ObjectNode of(Beschutdossier dossier) {
        ObjectNode line = kop(dossier.registratienummer(), dossier.bsn());
        ObjectNode aanvraag = line.putObject("aanvraag");
        aanvraag.put("datum", dossier.aanvraag().datum().toString())
                .put("aanvrager", dossier.aanvraag().aanvrager());
        if (dossier.aanvraag().terugvalVan() != null) {
            aanvraag.put("terugvalVan", dossier.aanvraag().terugvalVan());
        }
        Beschutdossier.Advies advies = dossier.advies();
        if (advies != null) {
            ObjectNode given = line.putObject("advies");
            given.put("datum", advies.datum().toString()).put("uitkomst", advies.uitkomst());
            einde(given, advies.einddatum(), advies.eindereden());
        }
        if (!dossier.wachtredenen().isEmpty()) {
            var waits = line.putArray("wachtredenen");
            dossier.wachtredenen()
                    .forEach(w ->
                            waits.addObject()
                                    .put("vanaf", w.vanaf().toString())
                                    .put("reden", w.reden()));
        }
        if (!dossier.plaatsingen().isEmpty()) {
            var places = line.putArray("plaatsingen");
            dossier.plaatsingen().forEach(place -> plaatsing(places.addObject(), place));
        }
        Beschutdossier.AnderAanbod offer = dossier.anderAanbod();
        if (offer != null) {
            line.putObject("anderAanbod")
                    .put("datum", offer.datum().toString())
                    .put("soort", offer.soort());
        }
        return line;
    }

    private static void plaatsing(ObjectNode line, Beschutdossier.Plaatsing place) {
        line.put("werkgever", place.werkgever());
        if (place.sobId() != null) {
            line.put("sobId", place.sobId().toString());
        }
        line.put("startdatum", place.startdatum().toString());
        einde(line, place.einddatum(), place.eindereden());
        line.put("urenPerWeek", place.urenPerWeek());
    }

    /// `POST /trajectregistratie/v1/wsw/dienstverbanden/_lever`
    public static ObjectNode of(Wswdienstverband wsw) {
        ObjectNode line = kop(wsw.registratienummer(), wsw.bsn());
        line.put("gemeentecode", wsw.gemeentecode());
        line.put("startdatum", wsw.startdatum().toString());
        Wswdienstverband.Voortzetting before = wsw.voortzetting();
        if (before != null) {
            line.putObject("voortzetting")
                    .put("dienstverbandSinds", before.dienstverbandSinds().toString())
                    .put("vorigeSobId", before.vorigeSobId().toString());
        }
        var forms = line.putArray("werkvormen");
        wsw.werkvormen()
                .forEach(f ->
                        forms.addObject().put("vanaf", f.vanaf().toString()).put("vorm", f.vorm()));
        line.putArray("omvang")
                .addObject()
                .put("vanaf", wsw.startdatum().toString())
                .put("urenPerWeek", wsw.urenPerWeek())
                .put("arbeidsjaren", wsw.arbeidsjaren());
        Wswdienstverband.Einde end = wsw.einde();
        if (end != null) {
            line.putObject("einde").put("datum", end.datum().toString()).put("reden", end.reden());
        }
        return line;
    }

    /// `POST /trajectregistratie/v1/doelgroepregistraties/_lever`
    public static ObjectNode of(Doelgroepregistratie flag) {
        ObjectNode line = kop(flag.registratienummer(), flag.bsn());
        line.put("grond", flag.grond()).put("gemeentelijk", true);
        line.put("geldigVan", flag.geldigVan().toString());
        if (flag.geldigTot() != null) {
            line.put("geldigTot", flag.geldigTot().toString());
        }
        if (!flag.banen().isEmpty()) {
            var jobs = line.putArray("banen");
            for (Doelgroepregistratie.Baan job : flag.banen()) {
                ObjectNode one = jobs.addObject().put("startdatum", job.startdatum().toString());
                if (job.einddatum() != null) {
                    one.put("einddatum", job.einddatum().toString());
                }
                one.put("sector", job.sector()).put("urenPerWeek", job.urenPerWeek());
            }
        }
        return line;
    }

    /// `POST /trajectregistratie/v1/voorzieningen/_lever`
    public static ObjectNode of(Voorziening voorziening) {
        ObjectNode line = kop(voorziening.registratienummer(), voorziening.bsn());
        line.put("type", voorziening.type());
        line.put("startdatum", voorziening.startdatum().toString());
        if (voorziening.einddatum() != null) {
            line.put("einddatum", voorziening.einddatum().toString());
            line.put("redenEinde", voorziening.redenEinde());
        }
        if (voorziening.loonwaarde() != null) {
            line.put("loonwaarde", voorziening.loonwaarde());
        }
        return line;
    }

    private static ObjectNode kop(String registratienummer, String bsn) {
        return JSON.objectNode().put("registratienummer", registratienummer).put("bsn", bsn);
    }

    private static void einde(ObjectNode line, @Nullable LocalDate end, @Nullable String reason) {
        if (end != null) {
            line.put("einddatum", end.toString()).put("eindereden", reason);
        }
    }
}
