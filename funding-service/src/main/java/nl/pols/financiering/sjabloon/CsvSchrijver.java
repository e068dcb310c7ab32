package nl.pols.financiering.sjabloon;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Formulier.Soort;
import nl.pols.financiering.sjabloon.Formulier.Veld;

/// Writes a form as a table with a line per value, in the Dutch spelling that a spreadsheet opens:
/// semicolons, decimal commas.
final class CsvSchrijver {

    private CsvSchrijver() {}

    static byte[] schrijf(Formulier formulier, JsonNode waarden) {
        var tekst = new StringWriter();
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(tekst)) {
            csv.writeRecord(CsvLezer.KOP);
            for (Blad blad : formulier.bladen()) {
                blad(csv, blad, waarden);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tekst.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void blad(CsvWriter csv, Blad blad, JsonNode waarden) {
        if (!blad.isLijst()) {
            velden(csv, blad, "", waarden);
            return;
        }
        var records = waarden.at(blad.pointer());
        for (int i = 0; i < Math.max(records.size(), 1); i++) {
            velden(csv, blad, String.valueOf(i + 1), records.path(i));
        }
    }

    private static void velden(CsvWriter csv, Blad blad, String rij, JsonNode waarden) {
        for (Veld veld : blad.velden()) {
            csv.writeRecord(blad.naam(), rij, veld.code(), tekst(veld, waarden.at(veld.pointer())));
        }
    }

    private static String tekst(Veld veld, JsonNode waarde) {
        if (waarde.isMissingNode() || waarde.isNull()) {
            return "";
        }
        if (veld.soort() == Soort.BEDRAG) {
            return BigDecimal.valueOf(waarde.longValue(), 2).toPlainString().replace('.', ',');
        }
        if (veld.soort() == Soort.JA_NEE) {
            return XlsxSchrijver.jaNee(waarde);
        }
        return waarde.isNumber()
                ? waarde.decimalValue().toPlainString().replace('.', ',')
                : waarde.asText();
    }
}
