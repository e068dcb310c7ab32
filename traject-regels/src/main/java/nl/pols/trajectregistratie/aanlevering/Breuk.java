package nl.pols.trajectregistratie.aanlevering;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/// Why a stream ended before its end, in the sender's words.
public enum Breuk {
    GEEN_GZIP(
            "De inhoud is geen gzip, terwijl Content-Encoding dat zegt.",
            "The body is no gzip although Content-Encoding says so."),
    GZIP_BESCHADIGD("De gzip-inhoud is beschadigd.", "The gzip body is damaged."),
    GZIP_AFGEKAPT("De gzip-inhoud houdt op voor het einde.", "The gzip body stops before its end."),
    GEEN_ZSTD(
            "De inhoud is geen zstd, terwijl Content-Encoding dat zegt.",
            "The body is no zstd although Content-Encoding says so."),
    ZSTD_BESCHADIGD("De zstd-inhoud is beschadigd.", "The zstd body is damaged."),
    ZSTD_VENSTER(
            "De zstd-inhoud vraagt een venster van meer dan 8 MB; pak haar in zonder --long of"
                    + " --ultra.",
            "The zstd body asks for a window of more than 8 MB; pack it without --long or"
                    + " --ultra."),
    ZSTD_AFGEKAPT("De zstd-inhoud houdt op voor het einde.", "The zstd body stops before its end."),
    VERBROKEN(
            "De verbinding werd verbroken of bleef te lang stil.",
            "The connection was lost or silent for too long."),
    ANDERE_INHOUD(
            "Het begin is niet dat van de eerdere aanlevering met deze Idempotency-Key.",
            "The begin is not that of the earlier delivery with this Idempotency-Key."),
    KOPREGEL("De kopregel van de tabel klopt niet.", "The header of the table is not in order."),
    INTERN("De verwerking is aan onze kant gestopt.", "Processing stopped on our side.");

    private final String nl;
    private final String en;

    Breuk(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    public String nl() {
        return nl;
    }

    public String en() {
        return en;
    }

    public static Breuk van(IOException oorzaak, long regelsGelezen) {
        if (oorzaak instanceof Zstdfout zstd) {
            return zstd.breuk();
        }
        if (oorzaak instanceof ZipException) {
            return regelsGelezen == 0 ? GEEN_GZIP : GZIP_BESCHADIGD;
        }
        return oorzaak instanceof EOFException ? GZIP_AFGEKAPT : VERBROKEN;
    }
}
