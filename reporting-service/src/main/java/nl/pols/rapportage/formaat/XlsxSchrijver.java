package nl.pols.rapportage.formaat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a table as a spreadsheet: what must be known to read it first, then the figures, on as
/// many sheets as they need. Texts stand in their cells, never as a formula, and not in the shared
/// list that would have to be kept until the end.
final class XlsxSchrijver {
    /// What a sheet can hold (ECMA-376), less its head.
    static final int RIJEN_PER_BLAD = 1_048_575;

    private static final int PER_KEER = 1_000;
    private static final int KOLOMBREEDTE = 18;
    private static final String KOP = "D9E2F3";

    private final Tabel tabel;
    private final int rijenPerBlad;

    private XlsxSchrijver(Tabel tabel, int rijenPerBlad) {
        this.tabel = tabel;
        this.rijenPerBlad = rijenPerBlad;
    }

    static void schrijf(Tabel tabel, OutputStream naar) throws IOException {
        schrijf(tabel, naar, RIJEN_PER_BLAD);
    }

    static void schrijf(Tabel tabel, OutputStream naar, int rijenPerBlad) throws IOException {
        try (var map = new Workbook(naar, "Pols", "1.0")) {
            new XlsxSchrijver(tabel, rijenPerBlad).schrijf(map);
        }
    }

    private void schrijf(Workbook map) throws IOException {
        toelichting(map.newWorksheet("Toelichting"));
        var rijen = tabel.rijen().iterator();
        int blad = 1;
        do {
            cijfers(map.newWorksheet(blad == 1 ? "Cijfers" : "Cijfers " + blad), rijen);
            blad++;
        } while (rijen.hasNext());
    }

    private void toelichting(Worksheet vel) throws IOException {
        vel.width(0, 24);
        vel.width(1, 110);
        vel.inlineString(0, 0, tabel.titel());
        vel.style(0, 0).bold().fontSize(14).set();
        int rij = 2;
        for (Map.Entry<String, String> gegeven : tabel.gegevens().entrySet()) {
            rij = regel(vel, rij, gegeven.getKey(), gegeven.getValue());
        }
        rij++;
        for (Teken teken : Teken.values()) {
            rij = regel(vel, rij, teken.teken(), teken.uitleg());
        }
        vel.finish();
    }

    private static int regel(Worksheet vel, int rij, String naam, String waarde) {
        vel.inlineString(rij, 0, naam);
        vel.style(rij, 0).bold().set();
        vel.inlineString(rij, 1, waarde);
        vel.style(rij, 1).wrapText(true).set();
        return rij + 1;
    }

    private void cijfers(Worksheet vel, Iterator<Tabel.Rij> rijen) throws IOException {
        List<String> kop = tabel.kop();
        for (int kolom = 0; kolom < kop.size(); kolom++) {
            vel.width(kolom, KOLOMBREEDTE);
            vel.inlineString(0, kolom, kop.get(kolom));
        }
        vel.range(0, 0, 0, kop.size() - 1).style().bold().fillColor(KOP).set();
        vel.freezePane(0, 1);
        for (int rij = 1; rijen.hasNext() && rij <= rijenPerBlad; rij++) {
            var cellen = tabel.cellen(rijen.next());
            for (int kolom = 0; kolom < cellen.size(); kolom++) {
                cel(vel, rij, kolom, cellen.get(kolom));
            }
            if (rij % PER_KEER == 0) {
                vel.flush();
            }
        }
        vel.finish();
    }

    private static void cel(Worksheet vel, int rij, int kolom, @Nullable Object waarde) {
        switch (waarde) {
            case null -> {
                // nothing, which is not the same as a nought
            }
            case BigDecimal getal -> vel.value(rij, kolom, getal);
            default -> vel.inlineString(rij, kolom, waarde.toString());
        }
    }
}
