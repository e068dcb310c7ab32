package nl.pols.rapportage.publicatie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.pols.rapportage.document.Document.Begrip;
import nl.pols.rapportage.document.Document.Blad;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Regel;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.formaat.Teken;
import nl.pols.rapportage.publicatie.Inhoud.Eenheid;

/// What a reader needs to judge the figures: what was hidden and how, where it comes from and how
/// to check that it is what was signed.
final class Verantwoordingstekst {
    private Verantwoordingstekst() {}

    private static Vak vak(int aantal) {
        return new Vak(Nederlands.getal(aantal), null);
    }

    /// What a series is, and of which day if it was taken from another publication.
    static List<String> inleiding(Inhoud.Reeks reeks, LocalDate dag) {
        var alineas = new ArrayList<String>();
        alineas.add(reeks.definitie());
        alineas.add(
                "Indicator %s, versie %d. %s"
                        .formatted(
                                reeks.indicator(), reeks.versie(), Eenheidswoord.afronding(reeks)));
        if (reeks.uit() != null) {
            alineas.add(
                    "Dit is de stand op %s, overgenomen uit %s."
                            .formatted(Nederlands.dag(dag), reeks.uit()));
        }
        return alineas;
    }

    static Hoofdstuk beveiliging(Inhoud inhoud) {
        var alineas = new ArrayList<String>();
        var regels = new ArrayList<Regel>();
        inhoud.reeksen().stream().map(Verantwoordingstekst::cel).distinct().forEach(alineas::add);
        alineas.addAll(
                inhoud.reeksen().stream().map(Verantwoordingstekst::verder).distinct().toList());
        for (var reeks : inhoud.reeksen()) {
            var verantwoording = reeks.verantwoording();
            alineas.add(aanval(reeks));
            for (var prijs : verantwoording.verlies()) {
                regels.add(
                        new Regel(
                                "%s, tabel %s: %s"
                                        .formatted(
                                                reeks.naam(),
                                                prijs.tabel(),
                                                Aswoord.niveau(prijs.niveau())),
                                1,
                                List.of(
                                        vak(prijs.cellen()),
                                        vak(prijs.geheim()),
                                        new Vak(prijs.deelGeheim() + "%", null))));
            }
        }
        return Hoofdstuk.tekst("beveiliging", "Bescherming van personen en bedrijven", alineas)
                .metLijst(
                        new Blad(
                                "beveiliging-prijs",
                                "Wat geheim is, per tabel en niveau",
                                List.of(
                                        "Tabel en niveau",
                                        "Cellen",
                                        "Geheim",
                                        "Deel van het geheel"),
                                regels));
    }

    /// What makes a cell hidden for itself.
    private static String cel(Inhoud.Reeks reeks) {
        var regels = reeks.verantwoording().regels();
        return reeks.eenheid() == Eenheid.CENT
                ? "Een bedrag is geheim als er minder dan %d bijdragers zijn, als een van hen meer dan %d%% ervan heeft, of als de op een na grootste het bedrag van de grootste op minder dan %d%% na kan schatten."
                        .formatted(regels.bijdragers(), regels.dominantie(), regels.pProcent())
                : "Een cijfer over minder dan %d personen is geheim. Ook geheim is dat van zo'n groep niemand een bepaald kenmerk heeft, of allen."
                        .formatted(regels.minimum());
    }

    private static String verder(Inhoud.Reeks reeks) {
        return "Daarnaast zijn zoveel andere cijfers geheim dat een geheim cijfer niet volgt uit"
                + " totalen, andere tabellen of eerdere uitgaven. %s Een niveau waarvan meer dan %d%% geheim zou zijn, is weggelaten."
                        .formatted(
                                Eenheidswoord.afronding(reeks),
                                reeks.verantwoording().regels().meesteGeheim());
    }

    private static String aanval(Inhoud.Reeks reeks) {
        var verantwoording = reeks.verantwoording();
        var weg =
                verantwoording.vergroofd().isEmpty()
                        ? ""
                        : " Weggelaten: %s."
                                .formatted(
                                        verantwoording.vergroofd().stream()
                                                .map(Aswoord::weggelaten)
                                                .collect(Collectors.joining("; ")));
        if (reeks.uit() != null) {
            return "%s: beschermd in %s, waar dit uit komt.%s"
                    .formatted(reeks.naam(), reeks.uit(), weg);
        }
        if (reeks.cellen().stream().noneMatch(cel -> cel.symbool() == Teken.GEHEIM)) {
            return "%s: geen enkel getoond niveau heeft een geheim cijfer.%s"
                    .formatted(reeks.naam(), weg);
        }
        var waarmee =
                verantwoording.aanvallen() == 0
                        ? ""
                        : ", met %s lineaire programma's"
                                .formatted(Nederlands.getal(verantwoording.aanvallen()));
        return "%s: voor de uitgave is geprobeerd de geheime cijfers te herleiden%s; dat lukte niet.%s"
                .formatted(reeks.naam(), waarmee, weg);
    }

    static Hoofdstuk herkomst(Publicatie publicatie, Inhoud inhoud, String basis) {
        return Hoofdstuk.tekst(
                        "herkomst",
                        "Herkomst en controle",
                        List.of(
                                "Deze uitgave is vastgelegd en verandert niet; een verbetering is"
                                        + " een nieuwe uitgave. Wie haar ophaalt en daarvan de"
                                        + " SHA-256 berekent, krijgt het kenmerk hieronder:",
                                "curl -s %s%s/inhoud | sha256sum"
                                        .formatted(basis, Adressen.api(publicatie)),
                                "Wie publicaties maakt, telt haar opnieuw met: ./pols verifieer publicatie %s"
                                        .formatted(publicatie.id())))
                .metBegrippen(
                        List.of(
                                new Begrip(
                                        "Nummer",
                                        Objects.requireNonNullElse(
                                                publicatie.nummer(), "concept, nog geen nummer")),
                                new Begrip(
                                        "Uitgebracht",
                                        publicatie.getekendOp() == null
                                                ? "nog niet"
                                                : Nederlands.tijdstip(
                                                        Publicatieblad.vastgesteld(publicatie))),
                                new Begrip(
                                        "Kennisdatum", Nederlands.tijdstip(inhoud.kennisdatum())),
                                new Begrip("Definities", inhoud.definities()),
                                new Begrip("Kenmerk (SHA-256)", publicatie.hash()),
                                new Begrip("Vast adres", basis + Adressen.pad(publicatie)),
                                new Begrip("Licentie", inhoud.licentie())));
    }
}
