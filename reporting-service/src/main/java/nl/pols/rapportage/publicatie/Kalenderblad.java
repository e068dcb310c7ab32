package nl.pols.rapportage.publicatie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.pols.rapportage.document.Document;
import nl.pols.rapportage.document.Document.Bestand;
import nl.pols.rapportage.document.Document.Blad;
import nl.pols.rapportage.document.Document.Hoofdstuk;
import nl.pols.rapportage.document.Document.Melding;
import nl.pols.rapportage.document.Document.Regel;
import nl.pols.rapportage.document.Document.Vak;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.publicatie.Publicatie.Status;
import org.jspecify.annotations.Nullable;

/// The pages without figures: what is coming and what came out, and why there is nothing to see
/// here (not yet, or not any more).
final class Kalenderblad {
    private static final Bestand CATALOGUS =
            new Bestand(
                    "Beschrijving van alle datasets (DCAT-AP-NL, JSON-LD)",
                    Adressen.API + "/catalogus");

    private Kalenderblad() {}

    static Document kalender(List<Publicatie> publicaties, Instant nu, String basis) {
        var komend = new ArrayList<Regel>();
        var uit = new ArrayList<Regel>();
        for (var publicatie : publicaties) {
            if (publicatie.status(nu) == Status.AANGEKONDIGD) {
                komend.add(regel(publicatie, nu, null));
            } else {
                uit.addFirst(regel(publicatie, nu, Adressen.pad(publicatie)));
            }
        }
        var hoofdstukken =
                List.of(
                        lijst("verwacht", "Verwacht", "Er is nu niets aangekondigd.", komend),
                        lijst("uitgebracht", "Uitgebracht", "Er is nog niets uitgebracht.", uit),
                        Hoofdstuk.tekst("beschrijving", "Voor catalogi", List.of())
                                .metBestanden(List.of(CATALOGUS)));
        return blad(
                "Publicaties",
                "Cijfers over sociaal ontwikkelbedrijven, voor iedereen",
                basis + Adressen.PAGINAS,
                nu,
                List.of(),
                hoofdstukken);
    }

    private static Hoofdstuk lijst(String id, String titel, String leeg, List<Regel> regels) {
        if (regels.isEmpty()) {
            return Hoofdstuk.tekst(id, titel, List.of(leeg));
        }
        var blad =
                new Blad(
                        id + "-lijst",
                        "Publicaties: " + titel.toLowerCase(Locale.ROOT),
                        List.of("Publicatie", "Uitgave", "Moment", "Staat"),
                        regels);
        return Hoofdstuk.tekst(id, titel, List.of()).metLijst(blad);
    }

    private static Regel regel(Publicatie publicatie, Instant nu, @Nullable String adres) {
        var staat =
                switch (publicatie.status(nu)) {
                    case CONCEPT -> "concept";
                    case AANGEKONDIGD -> "aangekondigd";
                    case UITGEBRACHT -> publicatie.naVersie() == 0 ? "uitgebracht" : "herziening";
                    case INGETROKKEN -> "ingetrokken";
                };
        return new Regel(
                Publicatieblad.kop(publicatie),
                1,
                List.of(
                        new Vak(String.valueOf(publicatie.naVersie() + 1), null),
                        new Vak(Nederlands.tijdstip(Publicatieblad.vastgesteld(publicatie)), null),
                        new Vak(staat, null)),
                adres);
    }

    static Document aangekondigd(Publicatie publicatie, Instant nu, String basis) {
        return melding(
                Publicatieblad.kop(publicatie),
                new Melding(
                        "Nog niet uitgebracht",
                        "Deze publicatie verschijnt op %s."
                                .formatted(Nederlands.tijdstip(publicatie.embargoTot())),
                        naarKalender()),
                basis + Adressen.pad(publicatie),
                nu);
    }

    static Document ingetrokken(Publicatie publicatie, Instant nu, String basis) {
        var intrekking = java.util.Objects.requireNonNull(publicatie.intrekking());
        return melding(
                Publicatieblad.kop(publicatie),
                new Melding(
                        "Deze publicatie is ingetrokken",
                        "Op %s, om deze reden: %s Wat zij zei, moet niet meer worden gebruikt."
                                .formatted(
                                        Nederlands.tijdstip(intrekking.op()), intrekking.reden()),
                        naarKalender()),
                basis + Adressen.pad(publicatie),
                nu);
    }

    static Document onbekend(Instant nu, String basis) {
        return melding(
                "Deze publicatie is er niet",
                new Melding(
                        "Niet gevonden",
                        "Onder dit adres is er geen publicatie, of nog niet.",
                        naarKalender()),
                basis + Adressen.PAGINAS,
                nu);
    }

    private static Bestand naarKalender() {
        return new Bestand("Alle publicaties", Adressen.PAGINAS);
    }

    private static Document melding(String titel, Melding melding, String adres, Instant nu) {
        return blad(titel, "", adres, nu, List.of(melding), List.of());
    }

    private static Document blad(
            String titel,
            String ondertitel,
            String adres,
            Instant nu,
            List<Melding> meldingen,
            List<Hoofdstuk> hoofdstukken) {
        return new Document(
                titel,
                ondertitel,
                titel,
                adres,
                nu,
                List.of(naarKalender()),
                meldingen,
                List.of(),
                hoofdstukken);
    }
}
