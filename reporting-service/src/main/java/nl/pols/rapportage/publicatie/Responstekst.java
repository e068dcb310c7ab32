package nl.pols.rapportage.publicatie;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.pols.rapportage.aanlevering.Respons;
import nl.pols.rapportage.aanlevering.Respons.Kwaliteit;
import nl.pols.rapportage.document.Document.Blad;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Regel;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Vrijgavevraag.As;
import org.jspecify.annotations.Nullable;

/// How many told what they were to tell, how well, and of how many municipalities a figure can be
/// shown.
final class Responstekst {
    private static final String ID = "respons";
    private static final String TITEL = "Respons en kwaliteit";

    private Responstekst() {}

    static Hoofdstuk hoofdstuk(Inhoud inhoud) {
        var alineas = new ArrayList<String>();
        alineas.add(
                "De cijfers berusten op wat op %s bekend was. Wat later is aangeleverd of verbeterd, staat er niet in."
                        .formatted(Nederlands.tijdstip(inhoud.kennisdatum())));
        var bladen = new ArrayList<Blad>();
        if (!inhoud.respons().isEmpty()) {
            alineas.add(
                    "Geleverd heeft wie over de periode of het jaar ervoor iets heeft verteld."
                            + " Stil is wie dat niet heeft gedaan en ook niet heeft verklaard dat"
                            + " de periode volledig is; wie niemand had, kan dat verklaren. Welke"
                            + " afzenders het zijn, staat hier niet.");
            bladen.add(afzenders(inhoud));
        }
        var kwaliteit =
                inhoud.respons().stream()
                        .flatMap(r -> r.kwaliteit().stream().map(Responstekst::regel))
                        .toList();
        if (!kwaliteit.isEmpty()) {
            alineas.add(
                    "Kwaliteit is een deel van het hele land in hele procenten, naar beneden"
                            + " afgerond: hoe vaak iets is verteld dat verteld kon worden, en hoe"
                            + " vaak binnen 30 dagen.");
            bladen.add(
                    new Blad(
                            "respons-kwaliteit",
                            "Kwaliteit van wat is geleverd, Nederland",
                            List.of("Gegeven", "Deel"),
                            kwaliteit));
        }
        gemeenten(inhoud, alineas, bladen);
        return Hoofdstuk.tekst(ID, TITEL, alineas).metLijsten(bladen);
    }

    /// For a file, where a table doesn't fit.
    static String inEenRegel(Inhoud inhoud) {
        return inhoud.respons().stream()
                .map(r ->
                        "%s: van %s %d geleverd%s, %d stil"
                                .formatted(
                                        wat(r),
                                        "%d %s".formatted(r.afzenders(), wie(r)),
                                        r.geleverd(),
                                        r.verklaard() == null
                                                ? ""
                                                : ", %d volledig verklaard"
                                                        .formatted(r.verklaard()),
                                        r.stil()))
                .collect(Collectors.joining("; "));
    }

    private static Blad afzenders(Inhoud inhoud) {
        return new Blad(
                "respons-afzenders",
                "Afzenders naar wat zij hebben geleverd",
                List.of("Gegevens en afzenders", "Alle", "Geleverd", "Volledig verklaard", "Stil"),
                inhoud.respons().stream()
                        .map(r ->
                                new Regel(
                                        "%s: %s".formatted(wat(r), wie(r)),
                                        1,
                                        List.of(
                                                vak((long) r.afzenders()),
                                                vak((long) r.geleverd()),
                                                r.verklaard() == null
                                                        ? new Vak("niet gevraagd", null)
                                                        : vak(r.verklaard().longValue()),
                                                vak((long) r.stil()))))
                        .toList());
    }

    private static String wat(Respons respons) {
        return switch (respons.bron()) {
            case TRAJECT -> "Trajecten";
            case BESCHUT_WERK -> "Beschut werk";
            case WSW -> "Wsw-dienstverbanden";
            case TOEKENNING -> "Bestedingen";
            case OPGAVE -> "Exploitatieopgaven over de periode";
        };
    }

    private static String wie(Respons respons) {
        return switch (respons.bron()) {
            case TRAJECT, BESCHUT_WERK, WSW -> "gemeenten";
            case TOEKENNING -> "ontvangers van een toekenning";
            case OPGAVE -> "sociaal ontwikkelbedrijven";
        };
    }

    private static Regel regel(Kwaliteit kwaliteit) {
        return new Regel(
                "%s: %s"
                        .formatted(
                                kwaliteit.onderwerp().equals("TIJDIGHEID")
                                        ? "Binnen 30 dagen verteld"
                                        : "Verteld",
                                kwaliteit.veld()),
                1,
                List.of(new Vak(kwaliteit.procent() + "%", null)));
    }

    /// Told from what is published: the place where nothing is counted is not told apart from the
    /// one that didn't report.
    private static void gemeenten(Inhoud inhoud, List<String> alineas, List<Blad> bladen) {
        var regels = new ArrayList<Regel>();
        for (var reeks : inhoud.reeksen()) {
            gemeenten(reeks, regels);
        }
        if (regels.isEmpty()) {
            return;
        }
        alineas.add(
                "Een gemeente zonder cijfers (nihil) heeft er geen, of heeft er geen aangeleverd;"
                        + " dat is aan de cijfers niet te zien.");
        bladen.add(
                new Blad(
                        "respons-gemeenten",
                        "Gemeenten naar wat van hun totaal getoond kan worden",
                        List.of(
                                "Cijfer",
                                "Getoond",
                                "Geheim",
                                "Nihil",
                                "Ontbreekt",
                                "Kleiner dan de helft"),
                        regels));
    }

    private static void gemeenten(Inhoud.Reeks reeks, List<Regel> regels) {
        if (reeks.indelingen().stream().noneMatch(i -> i.as().equals(As.GEBIED.sleutel()))) {
            return;
        }
        var cijfers = new Reekscijfers(reeks);
        var indeling = cijfers.indeling(As.GEBIED);
        var per = new EnumMap<Teken, Long>(Teken.class);
        long getoond = 0;
        for (var code : indeling.ouders().keySet()) {
            boolean gemeente = !Objects.equals(indeling.ouders().get(code), indeling.totaal());
            if (!gemeente) {
                continue;
            }
            var cel = cijfers.cel(Map.of(As.GEBIED, code));
            var teken = cel == null ? Teken.GEHEIM : cel.symbool();
            if (teken == null) {
                getoond++;
            } else {
                per.merge(teken, 1L, Long::sum);
            }
        }
        regels.add(
                new Regel(
                        reeks.naam(),
                        1,
                        List.of(
                                vak(getoond),
                                vak(per.get(Teken.GEHEIM)),
                                vak(per.get(Teken.NIHIL)),
                                vak(per.get(Teken.ONTBREEKT)),
                                vak(per.get(Teken.MINDER_DAN_HALF)))));
    }

    private static Vak vak(@Nullable Long aantal) {
        return new Vak(Nederlands.getal(aantal == null ? 0 : aantal), null);
    }
}
