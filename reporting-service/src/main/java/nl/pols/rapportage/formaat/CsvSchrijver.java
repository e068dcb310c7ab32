package nl.pols.rapportage.formaat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a table in the Dutch spelling that a spreadsheet opens: semicolons, decimal commas, and a
/// mark that says UTF-8, without which names lose their accents. No text in it is ever a formula.
final class CsvSchrijver {
    private static final char BOM = '\ufeff';

    /// What a spreadsheet takes as the beginning of a formula (OWASP), also in full width. A sign
    /// by itself computes nothing.
    private static final Pattern FORMULE =
            Pattern.compile("[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].+", Pattern.DOTALL);

    private CsvSchrijver() {}

    static void schrijf(Tabel tabel, OutputStream naar) throws IOException {
        var tekst = new OutputStreamWriter(new BufferedOutputStream(naar), StandardCharsets.UTF_8);
        tekst.append(BOM);
        var csv = CsvWriter.builder().fieldSeparator(';').build(tekst);
        csv.writeRecord(tabel.kop());
        for (Tabel.Rij rij : tabel.rijen()) {
            csv.writeRecord(tabel.cellen(rij).stream().map(CsvSchrijver::cel).toList());
        }
        csv.flush();
        tekst.flush();
    }

    private static String cel(@Nullable Object waarde) {
        return switch (waarde) {
            case null -> "";
            case BigDecimal getal -> getal.toPlainString().replace('.', ',');
            default -> onschadelijk(waarde.toString());
        };
    }

    /// A name like `=cmd()` came from somewhere else; here it stays a name.
    static String onschadelijk(String tekst) {
        return FORMULE.matcher(tekst).matches() ? "'" + tekst : tekst;
    }
}
