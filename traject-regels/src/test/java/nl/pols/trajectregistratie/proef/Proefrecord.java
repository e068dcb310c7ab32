package nl.pols.trajectregistratie.proef;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/// Records in order, of nobody in particular; every test changes what it is about.
public final class Proefrecord {

    public static final UUID SOB = UUID.fromString("0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01");

    private Proefrecord() {}

    public static String van(String nummer, String bsn) {
        return """
        {"registratienummer":"%s","bsn":"%s","sobId":"%s","startdatum":"2022-01-10","geplandeEinddatum":"2022-07-10",\
        "urenPerWeek":{"productie":17,"coaching":3,"scholing":2,"overig":0},"uitkering":"PARTICIPATIEWET",\
        "behoudVanUitkering":true,"doelgroep":"OVERIG","afstand":"GROOT"}\
        """
                .formatted(nummer, bsn, SOB);
    }

    public static String van(String nummer) {
        return van(nummer, bsn(Math.floorMod(nummer.hashCode(), 9_000_000)));
    }

    /// Records `prefix`0, `prefix`1, ... in a packed file.
    public static byte[] gezipt(String prefix, int aantal) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < aantal; i++) {
                gzip.write((van(prefix + i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The n-th number that passes the eleven test, made up and given to nobody in particular.
    public static String bsn(int n) {
        for (int eerste8 = 10_000_000 + n; ; eerste8++) {
            int som = 0;
            String cijfers = Integer.toString(eerste8);
            for (int i = 0; i < 8; i++) {
                som += (9 - i) * (cijfers.charAt(i) - '0');
            }
            int laatste = som % 11;
            if (laatste < 10) {
                return cijfers + laatste;
            }
        }
    }
}
