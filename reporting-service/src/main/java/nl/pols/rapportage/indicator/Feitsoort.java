package nl.pols.rapportage.indicator;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.pols.rapportage.indicator.Geval.Soort;
import org.jspecify.annotations.Nullable;

/// The facts that can be shown one by one, by the name that an indicator's SQL has for them.
enum Feitsoort {
    TRAJECT(
            "traject",
            "t",
            Soort.TRAJECT,
            "t.traject_id",
            "t.deelnemer_id",
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
                    Map.entry("afstand", "t.afstand"))),
    OPGAVE(
            "opgave",
            "e",
            Soort.EXPLOITATIEOPGAVE,
            "e.opgave_id",
            "NULL::uuid",
            Map.of(
                    "sobId", "e.sob_id",
                    "periodeVan", "e.periode_van",
                    "periodeTot", "e.periode_tot",
                    "omzetTrajectCents", "e.omzet_traject_cents",
                    "omzetTotaalCents", "e.omzet_totaal_cents",
                    "trajectkostenCents", "e.trajectkosten_cents",
                    "gemeentebijdrageCents", "e.gemeentebijdrage_cents")),
    BESTEED(
            "besteed",
            "u",
            Soort.TOEKENNING,
            "u.toekenning_id",
            "NULL::uuid",
            Map.of(
                    "regeling", "u.regeling",
                    "jaar", "u.jaar",
                    "sobId", "u.sob_id",
                    "verleendCents", "u.verleend_cents",
                    "besteedCents", "u.besteed_cents",
                    "viaSobCents", "u.via_sob_cents",
                    "verplichtCents", "u.verplicht_cents",
                    "teruggevloeidCents", "u.teruggevloeid_cents",
                    "overCents", "u.over_cents")),
    WSWDEEL(
            "wswdeel",
            "w",
            Soort.WSW_JAAR,
            "w.wsw_jaar_id",
            "NULL::uuid",
            Map.of(
                    "sobId", "w.sob_id",
                    "jaar", "w.jaar",
                    "grondslag", "w.grondslag",
                    "rijksbijdrageCents", "w.bijdrage_cents",
                    "toegevoegdeWaardeCents", "w.waarde_cents",
                    "lonenCents", "w.lonen_cents",
                    "overigeKostenCents", "w.overig_cents",
                    "arbeidsjarenHonderdsten", "w.arbeidsjaren")),
    VOORZIENING(
            "voorziening",
            "t",
            Soort.VOORZIENING,
            "t.voorziening_id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "type", "t.type",
                    "startdatum", "t.startdatum",
                    "einddatum", "nullif(t.einddatum, 'infinity')")),
    BESCHUT(
            "beschut",
            "t",
            Soort.BESCHUT_WERK,
            "t.dossier_id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "aanvraagdatum", "t.aanvraagdatum",
                    "aanvrager", "t.aanvrager",
                    "adviesdatum", "t.adviesdatum",
                    "advies", "t.advies")),
    BESCHUTPLAATS(
            "beschutplaats",
            "t",
            Soort.BESCHUT_WERK,
            "t.dossier_id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "aanvrager", "t.aanvrager",
                    "sobId", "t.sob_id",
                    "urenHonderdsten", "t.uren")),
    EERSTEPLAATS(
            "eersteplaats",
            "t",
            Soort.BESCHUT_WERK,
            "t.dossier_id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "aanvrager", "t.aanvrager",
                    "sobId", "t.sob_id",
                    "eerstePlaats", "t.eerste_plaats",
                    "dagen", "t.dagen")),
    REGISTRATIE(
            "registratie",
            "t",
            Soort.DOELGROEPREGISTRATIE,
            "t.registratie_id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "grond", "t.grond",
                    "geldigVan", "t.geldig_van",
                    "geldigTot", "nullif(t.geldig_tot, 'infinity')")),
    /// With the slice that was counted.
    WSW(
            "wsw",
            "t",
            Soort.WSW_DIENSTVERBAND,
            "t.dienstverband_id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "sobId", "t.sob_id",
                    "begin", "(SELECT min(x.van) FROM dienstverbanddeel x" + Delen.VAN_DEZE,
                    "einde",
                            "(SELECT nullif(max(x.tot), 'infinity') FROM dienstverbanddeel x"
                                    + Delen.VAN_DEZE,
                    "vorm", "w.vorm",
                    "arbeidsjarenTienduizendsten", "w.arbeidsjaren")),
    INSTROOM_TRAJECT(
            "sobinstroom",
            "t",
            Soort.TRAJECT,
            "t.id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "sobId", "t.sob_id",
                    "startdatum", "t.begin")),
    INSTROOM_BESCHUT(
            "sobinstroom",
            "t",
            Soort.BESCHUT_WERK,
            "t.id",
            "t.deelnemer_id",
            Map.of(
                    "gemeentecode", "t.gemeentecode",
                    "sobId", "t.sob_id",
                    "startdatum", "t.begin")),
    TOEDELING(
            "toedeling",
            "d",
            Soort.TOEKENNING,
            "d.toekenning_id",
            "NULL::uuid",
            Map.of(
                    "regeling", "d.regeling",
                    "jaar", "d.jaar",
                    "oormerk", "d.oormerk",
                    "sobId", "d.sob",
                    "verleendCents", "d.cents")),
    BANENAFSPRAAK(
            "banenafspraak",
            "b",
            Soort.EXTERNE_REEKS,
            "b.publicatie_id",
            "NULL::uuid",
            Map.of(
                    "reeks", "b.reeks",
                    "gebied", "b.gebied",
                    "sector", "b.sector",
                    "geldigVan", "b.geldig_van",
                    "geldigTot", "nullif(b.geldig_tot, 'infinity')",
                    "waarde", "b.waarde",
                    "bron", "b.bron",
                    "bekendVan", "b.bekend_van"));

    private final String naam;
    private final String alias;
    private final Soort soort;
    private final String sleutel;
    private final String deelnemer;
    private final Map<String, String> velden;

    Feitsoort(
            String naam,
            String alias,
            Soort soort,
            String sleutel,
            String deelnemer,
            Map<String, String> velden) {
        this.naam = naam;
        this.alias = alias;
        this.soort = soort;
        this.sleutel = sleutel;
        this.deelnemer = deelnemer;
        this.velden = velden;
    }

    static Optional<Feitsoort> van(@Nullable String naam) {
        return Arrays.stream(values()).filter(f -> f.naam.equals(naam)).findFirst();
    }

    /// The slices of an employment.
    private static final class Delen {
        static final String VAN_DEZE =
                " WHERE x.dienstverband_id = t.dienstverband_id AND x.volgnummer = t.volgnummer)";
    }

    String naam() {
        return naam;
    }

    String alias() {
        return alias;
    }

    Soort soort() {
        return soort;
    }

    String sleutel() {
        return sleutel;
    }

    String deelnemer() {
        return deelnemer;
    }

    Map<String, String> velden() {
        return velden;
    }

    /// The aliases of its rows; a condition on anything else can't be asked of the facts alone.
    String aliassen() {
        return this == WSW ? "[tw]" : alias;
    }

    /// Whether the rows behind the name are the facts of the question already; of others an
    /// indicator says in its condition which it counts, and without one it doesn't count facts one
    /// by one.
    boolean isGekozen() {
        return switch (this) {
            case BESTEED, WSWDEEL, BESCHUTPLAATS, EERSTEPLAATS, BANENAFSPRAAK -> true;
            case TRAJECT,
                    OPGAVE,
                    VOORZIENING,
                    BESCHUT,
                    REGISTRATIE,
                    WSW,
                    INSTROOM_TRAJECT,
                    INSTROOM_BESCHUT,
                    TOEDELING ->
                    false;
        };
    }
}
