package nl.pols.financiering.sjabloon;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Formulier.Soort;
import nl.pols.financiering.sjabloon.Formulier.Veld;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellAddress;

/// Writes a form as a spreadsheet: guidance first, then a sheet for each part, with a check on
/// every cell that is to be filled in. Filled in already where there are values to correct.
final class XlsxSchrijver {

    /// Codes, labels and guidance.
    static final int KOPREGELS = 3;

    private static final int LIJSTRIJEN = 200;
    private static final String GRIJS = "808080";
    private static final String INVULVAK = "FFF8DC";
    private static final String KOP = "D9E2F3";
    private static final List<String> JA_NEE = List.of("ja", "nee");

    private final Worksheet vel;

    private XlsxSchrijver(Worksheet vel) {
        this.vel = vel;
    }

    static byte[] schrijf(Formulier formulier, JsonNode waarden) {
        var uit = new ByteArrayOutputStream();
        try (var map = new Workbook(uit, "Pols", "1.0")) {
            new XlsxSchrijver(map.newWorksheet("Toelichting")).toelichting(formulier);
            for (Blad blad : formulier.bladen()) {
                var schrijver = new XlsxSchrijver(map.newWorksheet(blad.naam()));
                if (blad.isLijst()) {
                    schrijver.lijst(blad, waarden.at(blad.pointer()));
                } else {
                    schrijver.velden(blad, waarden);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return uit.toByteArray();
    }

    private void toelichting(Formulier formulier) {
        vel.width(0, 110);
        vel.value(0, 0, formulier.titel());
        vel.style(0, 0).bold().fontSize(14).set();
        int rij = 2;
        for (String regel : formulier.toelichting()) {
            vel.value(rij, 0, regel);
            vel.style(rij, 0).wrapText(true).set();
            rij++;
        }
    }

    private void velden(Blad blad, JsonNode waarden) {
        String[] koppen = {"Code (laten staan)", "Wat", "Invullen", "Uitleg"};
        double[] breedten = {34, 44, 22, 90};
        for (int kolom = 0; kolom < koppen.length; kolom++) {
            vel.width(kolom, breedten[kolom]);
            vel.value(0, kolom, koppen[kolom]);
        }
        vel.range(0, 0, 0, koppen.length - 1).style().bold().fillColor(KOP).set();
        vel.freezePane(0, 1);
        int rij = 1;
        for (Veld veld : blad.velden()) {
            vel.value(rij, 0, veld.code());
            vel.style(rij, 0).fontColor(GRIJS).set();
            vel.value(rij, 1, veld.label() + (veld.verplicht() ? " *" : ""));
            invulvak(veld, rij, rij, 2);
            waarde(veld, rij, 2, waarden.at(veld.pointer()));
            vel.value(rij, 3, veld.uitleg());
            rij++;
        }
    }

    private void lijst(Blad blad, JsonNode records) {
        for (int kolom = 0; kolom < blad.velden().size(); kolom++) {
            var veld = blad.velden().get(kolom);
            vel.width(kolom, 24);
            vel.value(0, kolom, veld.code());
            vel.value(1, kolom, veld.label() + (veld.verplicht() ? " *" : ""));
            vel.value(2, kolom, veld.uitleg());
            invulvak(veld, KOPREGELS, KOPREGELS + LIJSTRIJEN - 1, kolom);
            for (int i = 0; i < records.size(); i++) {
                waarde(veld, KOPREGELS + i, kolom, records.get(i).at(veld.pointer()));
            }
        }
        int laatste = blad.velden().size() - 1;
        vel.range(0, 0, 0, laatste).style().fontColor(GRIJS).set();
        vel.range(1, 0, 1, laatste).style().bold().fillColor(KOP).set();
        vel.range(2, 0, 2, laatste).style().italic().wrapText(true).set();
        vel.freezePane(0, KOPREGELS);
    }

    private void invulvak(Veld veld, int van, int tot, int kolom) {
        var vak = vel.range(van, kolom, tot, kolom);
        vak.style().fillColor(INVULVAK).format(vorm(veld.soort())).set();
        var cel = CellAddress.convertNumToColString(kolom) + (van + 1);
        switch (veld.soort()) {
            case BEDRAG, GETAL ->
                    controleer(veld, vak, "AND(ISNUMBER(%1$s),%1$s>=0)".formatted(cel));
            // the library writes formulas as they are: a < would break the sheet
            case PERCENTAGE ->
                    controleer(
                            veld, vak, "AND(ISNUMBER(%1$s),%1$s>=0,NOT(%1$s>100))".formatted(cel));
            case DATUM -> controleer(veld, vak, "ISNUMBER(%s)".formatted(cel));
            case KEUZE -> keuze(veld, vak, veld.keuzes());
            case JA_NEE -> keuze(veld, vak, JA_NEE);
            case TEKST -> {
                // any text will do
            }
        }
    }

    private static void keuze(Veld veld, Range vak, List<String> keuzes) {
        vak.validateWithListByFormula("\"" + String.join(",", keuzes) + "\"")
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(veld.label())
                .error("Kies een van: " + String.join(", ", keuzes));
    }

    private static void controleer(Veld veld, Range vak, String formule) {
        vak.validateWithFormula(formule)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("Controleer de invoer")
                .error(veld.label() + ": vul een " + woord(veld.soort()) + " in.");
    }

    private static String woord(Soort soort) {
        return switch (soort) {
            case BEDRAG -> "bedrag in euro's, niet negatief,";
            case GETAL -> "getal, niet negatief,";
            case PERCENTAGE -> "percentage van 0 tot en met 100";
            case DATUM -> "datum, bijvoorbeeld 31-12-2021,";
            case TEKST, KEUZE, JA_NEE -> "tekst";
        };
    }

    private static String vorm(Soort soort) {
        return switch (soort) {
            case BEDRAG, GETAL, PERCENTAGE -> "#,##0.00";
            case DATUM -> "dd-mm-yyyy";
            case TEKST, KEUZE, JA_NEE -> "@";
        };
    }

    static String jaNee(JsonNode waarde) {
        return JA_NEE.get(waarde.booleanValue() ? 0 : 1);
    }

    private void waarde(Veld veld, int rij, int kolom, JsonNode waarde) {
        if (waarde.isMissingNode() || waarde.isNull()) {
            return;
        }
        switch (veld.soort()) {
            case BEDRAG -> vel.value(rij, kolom, BigDecimal.valueOf(waarde.longValue(), 2));
            case GETAL, PERCENTAGE -> vel.value(rij, kolom, waarde.decimalValue());
            case DATUM -> vel.value(rij, kolom, LocalDate.parse(waarde.textValue()));
            case TEKST, KEUZE -> vel.value(rij, kolom, waarde.asText());
            case JA_NEE -> vel.value(rij, kolom, jaNee(waarde));
        }
    }
}
