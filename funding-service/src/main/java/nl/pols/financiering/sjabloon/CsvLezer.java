package nl.pols.financiering.sjabloon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Formulier.Veld;

/// Reads the form as a table with a line per value: sheet, record, code of the field, value.
/// Separated by semicolons or commas, as the header is.
final class CsvLezer {

    static final List<String> KOP = List.of("blad", "rij", "veld", "waarde");

    private static final int MAX_REGELS = 10_000;

    private record Plek(String blad, int rij, String veld) {}

    private final Formulier formulier;
    private final Map<Plek, Vak> vakken = new HashMap<>();

    private CsvLezer(Formulier formulier) {
        this.formulier = formulier;
    }

    static Invulling lees(Formulier formulier, byte[] bestand) {
        if (bestand.length > Zipwacht.MAX_BYTES) {
            throw Zipwacht.teGroot();
        }
        var lezer = new CsvLezer(formulier);
        var tekst = tekst(bestand);
        int eindeKop = tekst.indexOf('\n');
        var kop = eindeKop < 0 ? tekst : tekst.substring(0, eindeKop);
        char scheiding = kop.indexOf(';') >= 0 ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(scheiding).ofCsvRecord(tekst)) {
            csv.forEach(lezer::regel);
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FormulierOnleesbaar(
                    "", "onleesbaar", "De tabel is niet te lezen. Controleer de aanhalingstekens.");
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return Invulling.van(formulier, lezer.alle());
    }

    private static String tekst(byte[] bestand) {
        try {
            var tekst =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bestand)).toString();
            return tekst.startsWith("\uFEFF") ? tekst.substring(1) : tekst;
        } catch (CharacterCodingException e) {
            throw new FormulierOnleesbaar(
                    "", "utf-8", "De tabel is geen UTF-8. Bewaar haar als CSV UTF-8.");
        }
    }

    private void regel(CsvRecord regel) {
        long nummer = regel.getStartingLineNumber();
        var plaats = "regel " + nummer;
        if (nummer == 1) {
            if (!regel.getFields().stream().map(String::strip).toList().equals(KOP)) {
                throw new FormulierOnleesbaar(
                        plaats,
                        "kop",
                        "De eerste regel is niet: %s. Haal het sjabloon op als CSV."
                                .formatted(String.join(";", KOP)));
            }
            return;
        }
        if (nummer > MAX_REGELS) {
            throw Zipwacht.teGroot();
        }
        if (regel.getFieldCount() != KOP.size()) {
            throw new FormulierOnleesbaar(
                    plaats,
                    "kolommen",
                    "Deze regel heeft %d kolommen in plaats van 4. Zet een waarde met het scheidingsteken tussen aanhalingstekens."
                            .formatted(regel.getFieldCount()));
        }
        neem(regel, plaats);
    }

    private void neem(CsvRecord regel, String plaats) {
        var blad = blad(regel.getField(0), plaats);
        var veld = blad.veld(regel.getField(2));
        if (veld == null) {
            throw new FormulierOnleesbaar(
                    plaats,
                    "onbekend-veld",
                    "Dit veld heeft het blad '%s' niet. Gebruik een van: %s."
                            .formatted(
                                    blad.naam(),
                                    String.join(
                                            ", ",
                                            blad.velden().stream().map(Veld::code).toList())));
        }
        int rij = rij(blad, regel.getField(1).strip(), plaats);
        var waarde = regel.getField(3);
        var vak =
                new Vak(
                        blad,
                        rij,
                        veld,
                        plaats,
                        waarde.isBlank() ? new Waarde.Leeg() : new Waarde.Tekst(waarde));
        if (vakken.put(new Plek(blad.naam(), rij, veld.code()), vak) != null) {
            throw new FormulierOnleesbaar(
                    plaats, "dubbel", "Dit veld stond er al. Laat een van beide regels weg.");
        }
    }

    private Blad blad(String naam, String plaats) {
        return formulier.bladen().stream()
                .filter(blad -> blad.naam().equalsIgnoreCase(naam.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new FormulierOnleesbaar(
                                plaats,
                                "onbekend-blad",
                                "Dit blad is er niet. Gebruik een van: %s."
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        formulier.bladen().stream()
                                                                .map(Blad::naam)
                                                                .toList()))));
    }

    private static int rij(Blad blad, String tekst, String plaats) {
        if (!blad.isLijst()) {
            return 0;
        }
        if (!tekst.matches("[1-9]\\d{0,3}")) {
            throw new FormulierOnleesbaar(
                    plaats, "rij", "Noem in de tweede kolom welk record dit is: 1, 2, 3.");
        }
        return Integer.parseInt(tekst);
    }

    /// In the form's order, with a place for what was left out.
    private List<Vak> alle() {
        var alle = new ArrayList<Vak>();
        for (Blad blad : formulier.bladen()) {
            var rijen =
                    blad.isLijst()
                            ? vakken.values().stream()
                                    .filter(vak -> vak.blad().equals(blad))
                                    .map(Vak::rij)
                                    .distinct()
                                    .sorted()
                                    .toList()
                            : List.of(0);
            for (int rij : rijen) {
                for (Veld veld : blad.velden()) {
                    var plaats = blad.naam() + (rij == 0 ? "" : " " + rij) + ", " + veld.code();
                    var leeg = new Vak(blad, rij, veld, plaats, new Waarde.Leeg());
                    alle.add(vakken.getOrDefault(new Plek(blad.naam(), rij, veld.code()), leeg));
                }
            }
        }
        return alle;
    }
}
