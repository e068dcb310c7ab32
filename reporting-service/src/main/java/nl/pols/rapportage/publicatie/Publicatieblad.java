package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.rapportage.document.Document;
import nl.pols.rapportage.document.Document.Begrip;
import nl.pols.rapportage.document.Document.Bestand;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Kerncijfer;
import nl.pols.rapportage.document.Document.Melding;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.publicatie.Inhoud.Eenheid;
import org.jspecify.annotations.Nullable;

/// A publication as somebody reads it, on a page or on paper. Invariant: made of the frozen bytes
/// and of what is known of the publication; of nothing else.
final class Publicatieblad {
    private final Publicatie publicatie;
    private final Inhoud inhoud;
    private final String basis;
    private final String voor;

    /// @param basis how readers reach this service
    /// @param voor what links begin with: nothing on the site itself
    private Publicatieblad(Publicatie publicatie, Inhoud inhoud, String basis, String voor) {
        this.publicatie = publicatie;
        this.inhoud = inhoud;
        this.basis = basis;
        this.voor = voor;
    }

    /// @param nieuwer the release that took its place
    static Document scherm(
            Publicatie publicatie, Inhoud inhoud, @Nullable Publicatie nieuwer, String basis) {
        return new Publicatieblad(publicatie, inhoud, basis, "").document(nieuwer);
    }

    /// Says nothing of what came later, so that it stays the same.
    static Document druk(Publicatie publicatie, Inhoud inhoud, String basis) {
        return new Publicatieblad(publicatie, inhoud, basis, basis).document(null);
    }

    private Document document(@Nullable Publicatie nieuwer) {
        var hoofdstukken = new ArrayList<Hoofdstuk>();
        hoofdstukken.add(leeswijzer());
        inhoud.reeksen().forEach(reeks -> hoofdstukken.add(hoofdstuk(reeks)));
        hoofdstukken.add(Responstekst.hoofdstuk(inhoud));
        hoofdstukken.add(Verantwoordingstekst.beveiliging(inhoud));
        hoofdstukken.add(Verantwoordingstekst.herkomst(publicatie, inhoud, basis));
        hoofdstukken.add(bestanden());
        return new Document(
                kop(publicatie),
                "%s, uitgave %s"
                        .formatted(
                                dagen(publicatie.periode()),
                                Objects.requireNonNullElse(publicatie.nummer(), "(concept)")),
                "%s: %s"
                        .formatted(
                                kop(publicatie),
                                String.join(
                                        ", ",
                                        inhoud.reeksen().stream()
                                                .map(Inhoud.Reeks::naam)
                                                .toList())),
                basis + Adressen.pad(publicatie),
                vastgesteld(publicatie),
                List.of(new Bestand("Publicaties", voor + Adressen.PAGINAS)),
                meldingen(nieuwer),
                inhoud.reeksen().stream().map(Publicatieblad::kerncijfer).toList(),
                hoofdstukken);
    }

    /// When it came out: at its hour, or when it was signed if that was later.
    static Instant vastgesteld(Publicatie publicatie) {
        var getekend = publicatie.getekendOp();
        if (getekend == null) {
            return publicatie.opgesteldOp();
        }
        return getekend.isAfter(publicatie.embargoTot()) ? getekend : publicatie.embargoTot();
    }

    static String kop(Publicatie publicatie) {
        return "%s, %s".formatted(publicatie.titel(), naam(publicatie.periode()));
    }

    /// A period in words.
    static String naam(String periode) {
        var delen = periode.split("-", 2);
        if (delen.length == 1) {
            return periode;
        }
        return switch (delen[1]) {
            case "H1" -> "eerste halfjaar van " + delen[0];
            case "H2" -> "tweede halfjaar van " + delen[0];
            case "Q1" -> "eerste kwartaal van " + delen[0];
            case "Q2" -> "tweede kwartaal van " + delen[0];
            case "Q3" -> "derde kwartaal van " + delen[0];
            case "Q4" -> "vierde kwartaal van " + delen[0];
            default -> periode;
        };
    }

    private static String dagen(String tekst) {
        var periode = Periode.lees(tekst).orElseThrow();
        return "%s tot en met %s"
                .formatted(Nederlands.dag(periode.van()), Nederlands.dag(periode.tot()));
    }

    private List<Melding> meldingen(@Nullable Publicatie nieuwer) {
        var meldingen = new ArrayList<Melding>();
        if (publicatie.nummer() == null) {
            meldingen.add(
                    new Melding(
                            "Concept",
                            "Nog niet ondertekend: deze cijfers zijn voor niemand anders.",
                            null));
        }
        if (nieuwer != null) {
            meldingen.add(
                    new Melding(
                            "Er is een nieuwere uitgave",
                            "Deze uitgave blijft staan zoals zij was.",
                            new Bestand(
                                    "Naar uitgave %d".formatted(nieuwer.versie()),
                                    voor + Adressen.pad(nieuwer))));
        }
        if (publicatie.wijziging() != null) {
            meldingen.add(
                    new Melding(
                            "Dit is een herziening",
                            "%s Herziene cijfers zijn gemerkt met %s."
                                    .formatted(publicatie.wijziging(), Reekscijfers.HERZIEN),
                            new Bestand(
                                    "Naar de vorige uitgave", voor + Adressen.vorige(publicatie))));
        }
        return meldingen;
    }

    private static Kerncijfer kerncijfer(Inhoud.Reeks reeks) {
        return new Kerncijfer(
                new Reekscijfers(reeks).vak(Map.of()).tekst(),
                "%s, %sNederland"
                        .formatted(reeks.naam(), reeks.eenheid() == Eenheid.CENT ? "euro, " : ""));
    }

    private Hoofdstuk hoofdstuk(Inhoud.Reeks reeks) {
        var dag = Periode.lees(publicatie.periode()).orElseThrow().tot();
        var hoofdstuk = Reekshoofdstuk.van(reeks, dag);
        return reeks.uit() == null
                ? hoofdstuk
                : hoofdstuk.metBestanden(
                        List.of(
                                new Bestand(
                                        "Naar " + reeks.uit(),
                                        "%s%s/%s".formatted(voor, Adressen.PAGINAS, reeks.uit()))));
    }

    private Hoofdstuk leeswijzer() {
        var begrippen = new ArrayList<Begrip>();
        begrippen.add(
                new Begrip(
                        Teken.GEHEIM.teken(),
                        "geheim: er is een cijfer, maar het zou iets over personen of een bedrijf"
                                + " zeggen, of een ander geheim cijfer verraden"));
        for (var teken : List.of(Teken.ONTBREEKT, Teken.NIHIL, Teken.MINDER_DAN_HALF)) {
            begrippen.add(new Begrip(teken.teken(), teken.uitleg()));
        }
        begrippen.add(
                new Begrip("5" + Reekscijfers.HERZIEN, "herzien: anders dan in de vorige uitgave"));
        var alineas = new ArrayList<String>();
        alineas.add(
                "Waar geen getal staat, zegt een teken waarom. Door de afronding hoeft een totaal"
                        + " niet gelijk te zijn aan de som van de delen.");
        inhoud.gemis()
                .forEach(gemis ->
                        alineas.add(
                                "Hier ontbreekt: %s. De publicatie waar dat uit komt (%s, %s) was er nog niet toen deze werd opgesteld."
                                        .formatted(
                                                gemis.naam(),
                                                gemis.product(),
                                                naam(gemis.periode()))));
        return Hoofdstuk.tekst("leeswijzer", "Leeswijzer", alineas).metBegrippen(begrippen);
    }

    private Hoofdstuk bestanden() {
        var bestanden = new ArrayList<Bestand>();
        bestanden.add(
                new Bestand(
                        "De hele publicatie om te drukken (PDF)",
                        voor + Adressen.bestand(publicatie, "pdf")));
        bestanden.add(
                new Bestand(
                        "De vastgelegde inhoud (JSON)",
                        voor + Adressen.bestand(publicatie, "json")));
        for (var reeks : inhoud.reeksen()) {
            for (var vorm : reeks.tabellen()) {
                for (var soort : Bestandssoort.TABELLEN) {
                    bestanden.add(
                            new Bestand(
                                    "%s, tabel %s (%s)"
                                            .formatted(reeks.naam(), vorm.naam(), soort.naam()),
                                    voor
                                            + Adressen.tabel(
                                                    publicatie,
                                                    reeks.code(),
                                                    vorm.naam(),
                                                    soort.achtervoegsel())));
                }
            }
        }
        return Hoofdstuk.tekst(
                        "bestanden",
                        "Bestanden",
                        List.of(
                                "Dezelfde cijfers om mee verder te rekenen. In elk bestand staan de"
                                        + " definitie, de tekens en de licentie."))
                .metBestanden(bestanden);
    }
}
