package nl.pols.rapportage.indicator;

import java.util.Map;

/// What is shown of a fact, by the name on the wire, and where it stands.
final class Feitvelden {
    private static final String VAN_DEZE =
            " WHERE x.dienstverband_id = t.dienstverband_id AND x.volgnummer = t.volgnummer)";

    static final Map<String, String> TRAJECT =
            Map.ofEntries(
                    Map.entry("gemeentecode", "t.gemeentecode"),
                    Map.entry("sobId", "t.sob_id"),
                    Map.entry("startdatum", "t.startdatum"),
                    Map.entry("einddatum", "nullif(t.einddatum, 'infinity')"),
                    Map.entry("uitstroom", "t.uitstroom"),
                    Map.entry("productieUrenHonderdsten", "t.productie_uren"),
                    Map.entry("totaalUrenHonderdsten", "t.totaal_uren"),
                    Map.entry("uitkering", "t.uitkering"),
                    Map.entry("doelgroep", "t.doelgroep"),
                    Map.entry("afstand", "t.afstand"));

    static final Map<String, String> OPGAVE =
            Map.of(
                    "sobId", "e.sob_id",
                    "periodeVan", "e.periode_van",
                    "periodeTot", "e.periode_tot",
                    "omzetTrajectCents", "e.omzet_traject_cents",
                    "omzetTotaalCents", "e.omzet_totaal_cents",
                    "trajectkostenCents", "e.trajectkosten_cents",
                    "gemeentebijdrageCents", "e.gemeentebijdrage_cents");

    static final Map<String, String> BESTEED =
            Map.of(
                    "regeling", "u.regeling",
                    "jaar", "u.jaar",
                    "sobId", "u.sob_id",
                    "verleendCents", "u.verleend_cents",
                    "besteedCents", "u.besteed_cents",
                    "viaSobCents", "u.via_sob_cents",
                    "verplichtCents", "u.verplicht_cents",
                    "teruggevloeidCents", "u.teruggevloeid_cents",
                    "overCents", "u.over_cents");

    static final Map<String, String> WSWDEEL =
            Map.of(
                    "sobId", "w.sob_id",
                    "jaar", "w.jaar",
                    "grondslag", "w.grondslag",
                    "rijksbijdrageCents", "w.bijdrage_cents",
                    "toegevoegdeWaardeCents", "w.waarde_cents",
                    "lonenCents", "w.lonen_cents",
                    "overigeKostenCents", "w.overig_cents",
                    "arbeidsjarenHonderdsten", "w.arbeidsjaren");

    static final Map<String, String> VOORZIENING =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "type", "t.type",
                    "startdatum", "t.startdatum",
                    "einddatum", "nullif(t.einddatum, 'infinity')");

    static final Map<String, String> BESCHUT =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "aanvraagdatum", "t.aanvraagdatum",
                    "aanvrager", "t.aanvrager",
                    "adviesdatum", "t.adviesdatum",
                    "advies", "t.advies");

    static final Map<String, String> BESCHUTPLAATS =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "aanvrager", "t.aanvrager",
                    "sobId", "t.sob_id",
                    "urenHonderdsten", "t.uren");

    static final Map<String, String> EERSTEPLAATS =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "aanvrager", "t.aanvrager",
                    "sobId", "t.sob_id",
                    "eerstePlaats", "t.eerste_plaats",
                    "dagen", "t.dagen");

    static final Map<String, String> REGISTRATIE =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "grond", "t.grond",
                    "geldigVan", "t.geldig_van",
                    "geldigTot", "nullif(t.geldig_tot, 'infinity')");

    /// With the slice that was counted.
    static final Map<String, String> WSW =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "sobId", "t.sob_id",
                    "begin", "(SELECT min(x.van) FROM dienstverbanddeel x" + VAN_DEZE,
                    "einde",
                            "(SELECT nullif(max(x.tot), 'infinity') FROM dienstverbanddeel x"
                                    + VAN_DEZE,
                    "vorm", "w.vorm",
                    "arbeidsjarenTienduizendsten", "w.arbeidsjaren");

    static final Map<String, String> INSTROOM =
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "sobId", "t.sob_id",
                    "startdatum", "t.begin");

    static final Map<String, String> TOEDELING =
            Map.of(
                    "regeling", "d.regeling",
                    "jaar", "d.jaar",
                    "oormerk", "d.oormerk",
                    "sobId", "d.sob",
                    "verleendCents", "d.cents");

    static final Map<String, String> BANENAFSPRAAK =
            Map.of(
                    "reeks", "b.reeks",
                    "gebied", "b.gebied",
                    "sector", "b.sector",
                    "geldigVan", "b.geldig_van",
                    "geldigTot", "nullif(b.geldig_tot, 'infinity')",
                    "waarde", "b.waarde",
                    "bron", "b.bron",
                    "bekendVan", "b.bekend_van");

    private Feitvelden() {}
}
