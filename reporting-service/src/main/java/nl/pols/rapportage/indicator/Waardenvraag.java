package nl.pols.rapportage.indicator;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query of every question for figures (`@BeanParam`).
class Waardenvraag {
    @QueryParam("peildatum")
    @Parameter(description = "Dag van een stand", example = "2022-05-23")
    @Nullable String peildatum;

    @QueryParam("periode")
    @Parameter(
            description =
                    "Jaar, halfjaar, kwartaal, maand of reeks van jaren: 2021, 2021-H1, 2021-Q2,"
                            + " 2021-03, 2015-2020. Bij een stand alleen samen met"
                            + " uitsplitsing=periode: de stand op de laatste dag van elk deel",
            example = "2021")
    @Nullable String periode;

    @QueryParam("kennisdatum")
    @Parameter(
            description =
                    "Tot wanneer feiten meetellen: tijdstip, of dag (einde van die dag UTC)."
                            + " Weglaten is nu.",
            example = "2022-06-30")
    @Nullable String kennisdatum;

    @QueryParam("uitsplitsing")
    @Parameter(
            description =
                    "Uitsplitsen naar: gemeente, sob, regio, periode, regeling, oormerk,"
                            + " functionaliteit, uitkering, afstand, doelgroep, aanvrager,"
                            + " voorzieningtype, werkvorm of sector; naar meer tegelijk met komma's"
                            + " ertussen (gemeente,uitkering). Wat nergens bij hoort staat als"
                            + " NIET_TOE_TE_DELEN, zodat de delen samen het geheel zijn",
            example = "regio")
    @Nullable String uitsplitsing;

    @QueryParam("indeling")
    @Parameter(
            description =
                    "Gemeentelijke indeling (van 1 januari) van dit jaar, voor gemeenten en"
                        + " regio's, ongeacht waarover het cijfer gaat; weglaten is de code van elk"
                        + " geval zelf. Wat bij een verdeelde gemeente naar aandelen is geplaatst"
                        + " heeft de status GESCHAT",
            example = "2019")
    @Nullable String indeling;

    @QueryParam("gemeente")
    @Parameter(
            description =
                    "Alleen deze gemeente. Bestaat zij op de peildatum of in de periode niet"
                        + " (meer), dan is de vraag alleen te stellen met een indeling die haar"
                        + " heeft; bij uitsplitsing=periode staan er alleen de delen waarin zij er"
                        + " was",
            example = "GM0363")
    @Nullable String gemeente;

    @QueryParam("sob")
    @Parameter(
            in = ParameterIn.QUERY,
            description = "Alleen dit sociaal ontwikkelbedrijf",
            example = "0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e")
    @Nullable String sob;

    @QueryParam("regio")
    @Parameter(description = "Alleen deze arbeidsmarktregio", example = "AM01")
    @Nullable String regio;

    @QueryParam("regeling")
    @Parameter(description = "Alleen deze regeling (G01)", example = "ASP-BIJSTAND")
    @Nullable String regeling;

    @QueryParam("oormerk")
    @Parameter(description = "Alleen tranches met dit oormerk (G01)", example = "arbeidsbeperking")
    @Nullable String oormerk;

    @QueryParam("functionaliteit")
    @Parameter(
            description = "Alleen deze functionaliteit (H05)",
            example = "DETACHERINGSFACILITEIT")
    @Nullable String functionaliteit;

    @QueryParam("uitkering")
    @Parameter(description = "Alleen trajecten met deze uitkering", example = "PARTICIPATIEWET")
    @Nullable String uitkering;

    @QueryParam("afstand")
    @Parameter(
            description = "Alleen trajecten met deze afstand tot de arbeidsmarkt",
            example = "ZEER_GROOT")
    @Nullable String afstand;

    @QueryParam("doelgroep")
    @Parameter(description = "Alleen trajecten van deze doelgroep", example = "BANENAFSPRAAK")
    @Nullable String doelgroep;

    @QueryParam("aanvrager")
    @Parameter(
            description = "Alleen beschut werk dat deze aanvrager heeft aangevraagd",
            example = "GEMEENTE")
    @Nullable String aanvrager;

    @QueryParam("voorzieningtype")
    @Parameter(description = "Alleen dit type voorziening, code van de SRG (A13)", example = "04")
    @Nullable String voorzieningtype;

    @QueryParam("werkvorm")
    @Parameter(
            description = "Alleen Wsw-dienstverbanden met deze werkvorm (F04)",
            example = "BEGELEID_WERKEN")
    @Nullable String werkvorm;

    @QueryParam("sector")
    @Parameter(description = "Alleen deze sector (E01)", example = "MARKT")
    @Nullable String sector;

    Vraaglezer.Ruw ruw() {
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        zet(filters, Dimensie.GEMEENTE, gemeente);
        zet(filters, Dimensie.SOB, sob);
        zet(filters, Dimensie.REGIO, regio);
        zet(filters, Dimensie.REGELING, regeling);
        zet(filters, Dimensie.OORMERK, oormerk);
        zet(filters, Dimensie.FUNCTIONALITEIT, functionaliteit);
        zet(filters, Dimensie.UITKERING, uitkering);
        zet(filters, Dimensie.AFSTAND, afstand);
        zet(filters, Dimensie.DOELGROEP, doelgroep);
        zet(filters, Dimensie.AANVRAGER, aanvrager);
        zet(filters, Dimensie.VOORZIENINGTYPE, voorzieningtype);
        zet(filters, Dimensie.WERKVORM, werkvorm);
        zet(filters, Dimensie.SECTOR, sector);
        return new Vraaglezer.Ruw(peildatum, periode, kennisdatum, uitsplitsing, indeling, filters);
    }

    private static void zet(
            EnumMap<Dimensie, String> filters, Dimensie dimensie, @Nullable String code) {
        if (code != null) {
            filters.put(dimensie, code);
        }
    }
}
