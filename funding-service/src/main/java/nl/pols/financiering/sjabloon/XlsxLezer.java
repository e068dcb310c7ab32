package nl.pols.financiering.sjabloon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Formulier.Veld;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads a spreadsheet that was made from the template. Lines and columns are known by their code,
/// so they may have been moved; a line that was added is not one of the form.
final class XlsxLezer {

    /// Also of lines without anything in them: a sheet that goes on is not this form.
    private static final int MAX_RIJEN = 2_000;

    private static final int CODE = 0;
    private static final int WAARDE = 2;

    private final Inname inname;

    private XlsxLezer(Inname inname) {
        this.inname = inname;
    }

    static Invulling lees(Formulier formulier, byte[] bestand) {
        var inname = new Inname(formulier);
        var lezer = new XlsxLezer(inname);
        var veilig = Zipwacht.binnenGrenzen(bestand);
        try (var map =
                new ReadableWorkbook(
                        new ByteArrayInputStream(veilig), new ReadingOptions(true, true))) {
            for (Blad blad : formulier.bladen()) {
                lezer.blad(blad, map.findSheet(blad.naam()).orElse(null));
            }
        } catch (IOException
                | ExcelReaderException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NullPointerException e) {
            throw Zipwacht.onleesbaar();
        }
        return inname.invulling();
    }

    private void blad(Blad blad, @Nullable Sheet sheet) throws IOException {
        if (sheet == null) {
            throw new FormulierOnleesbaar(
                    blad.naam(),
                    "blad-ontbreekt",
                    "Het blad '%s' ontbreekt. Gebruik het sjabloon en hernoem de bladen niet."
                            .formatted(blad.naam()));
        }
        try (var rijen = sheet.openStream()) {
            var kolommen = new HashMap<Integer, Veld>();
            var gezien = new LinkedHashSet<Veld>();
            int teller = 0;
            for (Row rij : (Iterable<Row>) rijen::iterator) {
                if (++teller > MAX_RIJEN) {
                    throw Zipwacht.teGroot();
                }
                if (blad.isLijst()) {
                    lijstrij(blad, rij, kolommen, gezien);
                } else {
                    veldrij(blad, rij, gezien);
                }
            }
            vereisAlle(blad, gezien);
        }
    }

    private void veldrij(Blad blad, Row rij, Set<Veld> gezien) {
        var veld = blad.veld(tekst(rij, CODE));
        if (veld != null && gezien.add(veld)) {
            neem(blad, 0, veld, rij, WAARDE);
        }
    }

    private void lijstrij(Blad blad, Row rij, Map<Integer, Veld> kolommen, Set<Veld> gezien) {
        if (kolommen.isEmpty()) {
            for (int kolom = 0; kolom < rij.getCellCount(); kolom++) {
                var veld = blad.veld(tekst(rij, kolom));
                if (veld != null && gezien.add(veld)) {
                    kolommen.put(kolom, veld);
                }
            }
            return;
        }
        // two lines of labels and guidance follow the codes
        if (rij.getRowNum() > XlsxSchrijver.KOPREGELS) {
            kolommen.forEach((kolom, veld) -> neem(blad, rij.getRowNum(), veld, rij, kolom));
        }
    }

    private static void vereisAlle(Blad blad, Set<Veld> gezien) {
        for (Veld veld : blad.velden()) {
            if (!gezien.contains(veld)) {
                throw new FormulierOnleesbaar(
                        blad.naam(),
                        "veld-ontbreekt",
                        "Op het blad '%s' ontbreekt de code %s (%s). Gebruik het sjabloon en laat de codes staan."
                                .formatted(blad.naam(), veld.code(), veld.label()));
            }
        }
    }

    private void neem(Blad blad, int nummer, Veld veld, Row rij, int kolom) {
        var adres = new CellAddress(rij.getRowNum() - 1, kolom);
        inname.neem(
                blad,
                nummer,
                veld,
                blad.naam() + "!" + adres,
                waarde(rij.getOptionalCell(kolom).orElse(null)));
    }

    private static String tekst(Row rij, int kolom) {
        return rij.getOptionalCell(kolom).map(Cell::getText).orElse("");
    }

    private static Waarde waarde(@Nullable Cell cel) {
        if (cel == null) {
            return new Waarde.Leeg();
        }
        return switch (cel.getType()) {
            case EMPTY -> new Waarde.Leeg();
            case STRING -> tekst(cel.getText());
            case BOOLEAN -> new Waarde.Waar(cel.asBoolean());
            case ERROR -> new Waarde.Rekenfout(String.valueOf(cel.getRawValue()));
            case NUMBER -> getal(cel, cel.asNumber());
            case FORMULA -> formule(cel);
        };
    }

    private static Waarde tekst(@Nullable String tekst) {
        return tekst == null || tekst.isBlank() ? new Waarde.Leeg() : new Waarde.Tekst(tekst);
    }

    private static Waarde formule(Cell cel) {
        var uitkomst = cel.getRawValue();
        if (uitkomst == null || uitkomst.isBlank()) {
            return new Waarde.Formule();
        }
        if (uitkomst.startsWith("#")) {
            return new Waarde.Rekenfout(uitkomst);
        }
        try {
            return getal(cel, new BigDecimal(uitkomst));
        } catch (NumberFormatException e) {
            return new Waarde.Tekst(uitkomst);
        }
    }

    private static Waarde getal(Cell cel, BigDecimal getal) {
        var vorm = cel.getDataFormatString();
        return new Waarde.Getal(getal, vorm != null && vorm.contains("%"), datum(cel));
    }

    private static @Nullable LocalDate datum(Cell cel) {
        if (cel.getType() != CellType.NUMBER) {
            return null;
        }
        try {
            return cel.asDate().toLocalDate();
        } catch (ExcelReaderException | DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
