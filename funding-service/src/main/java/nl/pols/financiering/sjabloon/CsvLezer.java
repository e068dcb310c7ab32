package nl.pols.financiering.sjabloon;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.pols.financiering.sjabloon.Formulier.Blad;

/// Reads the form as a table with a line per value: sheet, record, code of the field, value.
/// Separated by semicolons or commas, as the header is.
final class CsvLezer {

    static final List<String> KOP = List.of("blad", "rij", "veld", "waarde");

    private final Inname inname;

    private CsvLezer(Inname inname) {
        this.inname = inname;
    }

    static Invulling lees(Formulier formulier, byte[] bestand) {
        if (bestand.length > Zipwacht.MAX_BYTES) {
            throw Zipwacht.teGroot();
        }
        var inname = new Inname(formulier);
        var lezer = new CsvLezer(inname);
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
        return inname.invulling();
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
        var blad = inname.blad(regel.getField(0), plaats);
        var veld = Inname.veld(blad, regel.getField(2), plaats);
        int rij = rij(blad, regel.getField(1).strip(), plaats);
        var waarde = regel.getField(3);
        inname.neem(
                blad,
                rij,
                veld,
                plaats,
                waarde.isBlank() ? new Waarde.Leeg() : new Waarde.Tekst(waarde));
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
}
