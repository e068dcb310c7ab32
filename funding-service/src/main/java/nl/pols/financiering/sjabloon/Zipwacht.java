package nl.pols.financiering.sjabloon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Unpacks a spreadsheet within bounds and packs it again, before anything else reads it: what
/// grows past them when it is unpacked (a zip bomb) is refused, and what only the index of the
/// archive names is not there any more.
final class Zipwacht {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int MAX_UITGEPAKT = 16 * 1024 * 1024;
    static final int MAX_DELEN = 100;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OUD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// A cell in a column that no spreadsheet has would take as much memory as its number says.
    private static final Pattern VREEMDE_CEL =
            Pattern.compile(
                    "<(?:\\w+:)?(?:c|row)\\s[^>]*?\\br\\s*=\\s*(?:\"|')(?:[A-Za-z]{4,}|[^\"']*&)");

    private Zipwacht() {}

    static byte[] binnenGrenzen(byte[] bestand) {
        vereisZip(bestand);
        var uit = new ByteArrayOutputStream();
        int delen = 0;
        boolean werkmap = false;
        try (var zip = ZipFile.builder().setByteArray(bestand).get();
                var nieuw = new ZipOutputStream(uit)) {
            nieuw.setLevel(1);
            int over = MAX_UITGEPAKT;
            for (var deel : Collections.list(zip.getEntries())) {
                var inhoud = zip.getInputStream(deel).readNBytes(over + 1);
                over -= inhoud.length;
                if (over < 0 || ++delen > MAX_DELEN) {
                    throw teGroot();
                }
                werkmap |= deel.getName().equals("xl/workbook.xml");
                keur(deel.getName(), inhoud);
                nieuw.putNextEntry(new ZipEntry(deel.getName()));
                nieuw.write(inhoud);
                nieuw.closeEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw onleesbaar();
        }
        if (!werkmap) {
            throw onleesbaar();
        }
        return uit.toByteArray();
    }

    private static void vereisZip(byte[] bestand) {
        if (bestand.length == 0) {
            throw new FormulierOnleesbaar(
                    "", "leeg", "Het bestand is leeg. Stuur het ingevulde sjabloon.");
        }
        if (bestand.length > MAX_BYTES) {
            throw teGroot();
        }
        if (begintMet(bestand, OUD)) {
            throw new FormulierOnleesbaar(
                    "",
                    "oud-of-beveiligd",
                    "Het bestand is een oude werkmap (.xls) of heeft een wachtwoord. Bewaar het als"
                            + " .xlsx zonder wachtwoord.");
        }
        if (!begintMet(bestand, ZIP)) {
            throw new FormulierOnleesbaar(
                    "",
                    "geen-werkmap",
                    "Het bestand is geen werkmap (.xlsx). Haal het sjabloon op, vul het in en stuur"
                            + " het als .xlsx.");
        }
    }

    private static void keur(String naam, byte[] inhoud) {
        if (!naam.endsWith(".xml") && !naam.endsWith(".rels")) {
            return;
        }
        var tekst = new String(inhoud, StandardCharsets.UTF_8);
        boolean anders = tekst.indexOf('\0') >= 0 || tekst.indexOf('\uFFFD') >= 0;
        if (anders || tekst.contains("<!DOCTYPE") || tekst.contains("<!ENTITY")) {
            throw onleesbaar();
        }
        if (naam.startsWith("xl/worksheets/") && VREEMDE_CEL.matcher(tekst).find()) {
            throw onleesbaar();
        }
    }

    private static boolean begintMet(byte[] bestand, byte[] kop) {
        for (int i = 0; i < kop.length; i++) {
            if (i >= bestand.length || bestand[i] != kop[i]) {
                return false;
            }
        }
        return true;
    }

    static FormulierOnleesbaar onleesbaar() {
        return new FormulierOnleesbaar(
                "",
                "onleesbaar",
                "De werkmap is beschadigd of van een andere soort. Bewaar het ingevulde sjabloon"
                        + " opnieuw als .xlsx en stuur dat.");
    }

    static FormulierOnleesbaar teGroot() {
        return new FormulierOnleesbaar(
                "",
                "te-groot",
                "Het bestand is te groot: hoogstens 2 MB, en uitgepakt 16 MB. Stuur alleen het"
                        + " ingevulde sjabloon, zonder eigen bladen en afbeeldingen.");
    }
}
