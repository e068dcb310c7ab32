package nl.pols.rapportage.reeks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.pols.rapportage.reeks.Reeksuitslag.Melding;
import org.jspecify.annotations.Nullable;

/// Reads one line of an import, and says everything that is wrong with it at once.
final class Reeksregel {
    static final List<String> VELDEN =
            List.of(
                    "reeks",
                    "gebied",
                    "sector",
                    "geldigVan",
                    "geldigTot",
                    "waarde",
                    "bron",
                    "bekendgemaaktOp");
    private static final int LANGSTE_BRON = 200;
    private static final long GROOTSTE = 1_000_000_000_000L;

    private final Map<String, String> velden;
    private final List<Melding> fouten = new ArrayList<>();

    private Reeksregel(Map<String, String> velden) {
        this.velden = velden;
    }

    /// A value, or why there is none.
    record Gelezen(@Nullable Reekswaarde waarde, List<Melding> fouten) {}

    static Gelezen lees(Map<String, String> velden, Instant nu, Set<String> gebieden) {
        var regel = new Reeksregel(velden);
        var waarde = regel.waarde(nu, gebieden);
        return new Gelezen(regel.fouten.isEmpty() ? waarde : null, regel.fouten);
    }

    private @Nullable Reekswaarde waarde(Instant nu, Set<String> gebieden) {
        velden.keySet().stream()
                .filter(naam -> !VELDEN.contains(naam))
                .forEach(naam ->
                        fout(
                                naam,
                                "onbekend-veld",
                                "Dit veld bestaat niet. Kies uit: "
                                        + String.join(", ", VELDEN)
                                        + ".",
                                "No such field."));
        var reeks = reeks();
        var gebied = gebied(reeks, gebieden);
        var sector = sector(reeks);
        var van = dag("geldigVan", true);
        var tot = dag("geldigTot", false);
        if (van != null && tot != null && !tot.isAfter(van)) {
            fout(
                    "geldigTot",
                    "volgorde",
                    "geldigTot is de eerste dag waarop de waarde niet meer geldt en ligt na"
                            + " geldigVan.",
                    "geldigTot must be after geldigVan.");
        }
        var aantal = aantal();
        var bron = bron();
        var bekend = bekend(nu);
        if (reeks == null || gebied == null || van == null || aantal == null || bron == null) {
            return null;
        }
        return new Reekswaarde(reeks.name(), gebied, sector, van, tot, aantal, bron, bekend, null);
    }

    private @Nullable Reeks reeks() {
        var code = verplicht("reeks");
        var reeks = code == null ? null : Reeks.van(code).orElse(null);
        if (code != null && reeks == null) {
            fout(
                    "reeks",
                    "onbekende-reeks",
                    "Deze reeks bestaat niet; GET /externe-reeksen geeft de lijst.",
                    "No such series.");
        }
        return reeks;
    }

    private @Nullable String gebied(@Nullable Reeks reeks, Set<String> gebieden) {
        var gebied = verplicht("gebied");
        if (gebied != null && reeks != null && !reeks.kent(gebied)) {
            fout(
                    "gebied",
                    "gebied",
                    "Deze reeks heeft geen cijfers van zo'n gebied; schrijf NL, AM01 of GM0363 voor"
                            + " "
                            + reeks.gebieden()
                            + ".",
                    "This series has no figures of such an area.");
        } else if (gebied != null && !gebied.equals("NL") && !gebieden.contains(gebied)) {
            fout(
                    "gebied",
                    "onbekend-gebied",
                    "Dit gebied is niet bekend in het register.",
                    "The register doesn't know this area.");
        }
        return gebied;
    }

    private @Nullable String sector(@Nullable Reeks reeks) {
        var sector = tekst("sector");
        boolean mag = reeks == null || reeks.metSector();
        if (sector != null && !(mag && Reeks.SECTOREN.contains(sector))) {
            fout(
                    "sector",
                    "sector",
                    mag
                            ? "Een sector is MARKT of OVERHEID; laat haar weg voor het geheel."
                            : "Deze reeks kent geen sectoren.",
                    "No such sector here.");
        }
        return sector;
    }

    private @Nullable Long aantal() {
        var tekst = verplicht("waarde");
        if (tekst == null) {
            return null;
        }
        if (tekst.matches("[0-9]{1,13}") && Long.parseLong(tekst) <= GROOTSTE) {
            return Long.valueOf(tekst);
        }
        fout(
                "waarde",
                "waarde",
                "Een waarde is een heel getal van 0 of meer, zonder punten of komma's.",
                "A value is a whole number, nought or more.");
        return null;
    }

    private @Nullable String bron() {
        var bron = verplicht("bron");
        if (bron != null && bron.length() > LANGSTE_BRON) {
            fout("bron", "lengte", "Een bron heeft hoogstens 200 tekens.", "Too long.");
        }
        return bron;
    }

    /// Known from the day of publication; from now on if that isn't said.
    private Instant bekend(Instant nu) {
        var dag = dag("bekendgemaaktOp", false);
        if (dag == null) {
            return nu.truncatedTo(ChronoUnit.MICROS);
        }
        var bekend = dag.atStartOfDay().toInstant(ZoneOffset.UTC);
        if (bekend.isAfter(nu)) {
            fout(
                    "bekendgemaaktOp",
                    "toekomst",
                    "De dag van bekendmaking ligt in de toekomst; lever de waarde aan als zij"
                            + " bekend is.",
                    "Not yet published.");
        }
        return bekend;
    }

    private @Nullable LocalDate dag(String naam, boolean moet) {
        var tekst = moet ? verplicht(naam) : tekst(naam);
        try {
            return tekst == null ? null : LocalDate.parse(tekst);
        } catch (DateTimeParseException e) {
            fout(naam, "datum", "Geen bestaande dag; schrijf 2016-12-31.", "Not a day.");
            return null;
        }
    }

    private @Nullable String verplicht(String naam) {
        var tekst = tekst(naam);
        if (tekst == null) {
            fout(naam, "verplicht", "Dit veld ontbreekt.", "This field is missing.");
        }
        return tekst;
    }

    private @Nullable String tekst(String naam) {
        var tekst = velden.get(naam);
        return tekst == null || tekst.isBlank() ? null : tekst.strip();
    }

    private void fout(String naam, String regel, String nl, String en) {
        fouten.add(new Melding("/" + naam, regel, nl, en));
    }
}
