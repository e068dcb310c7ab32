package nl.pols.rapportage.feit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows in the text format of PostgreSQL's `COPY`: a line for each, values with tabs between them.
/// Invariant: whatever is in a value, it comes out as it went in; nothing and an empty text are
/// two.
final class Kopietekst {
    private static final int RIJ = 256;
    private static final int ASCII = 128;

    private byte[] bytes;
    private int lengte;
    private boolean eerste = true;

    Kopietekst(int rijen) {
        bytes = new byte[rijen * RIJ];
    }

    void waarde(@Nullable Object waarde) {
        ruimte(1);
        if (!eerste) {
            bytes[lengte++] = '\t';
        }
        eerste = false;
        if (waarde == null) {
            niets();
        } else {
            voegToe(tekst(waarde));
        }
    }

    /// As PostgreSQL reads it: of a moment without the formatter that its own text takes.
    static String tekst(Object waarde) {
        return waarde instanceof Instant moment
                ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) + "Z"
                : waarde.toString();
    }

    void eindeRij() {
        ruimte(1);
        bytes[lengte++] = '\n';
        eerste = true;
    }

    private void niets() {
        ruimte(2);
        bytes[lengte++] = '\\';
        bytes[lengte++] = 'N';
    }

    private void voegToe(String waarde) {
        ruimte(2 * waarde.length());
        for (int i = 0; i < waarde.length(); i++) {
            char teken = waarde.charAt(i);
            if (teken >= ASCII) {
                voegToe(waarde.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            voegToe((byte) teken);
        }
    }

    private void voegToe(byte[] rest) {
        ruimte(2 * rest.length);
        for (byte teken : rest) {
            voegToe(teken);
        }
    }

    /// Other than it is only what has a meaning of its own in the format; no part of a character of
    /// several bytes has.
    private void voegToe(byte teken) {
        switch (teken) {
            case '\\' -> anders('\\');
            case '\t' -> anders('t');
            case '\n' -> anders('n');
            case '\r' -> anders('r');
            default -> bytes[lengte++] = teken;
        }
    }

    private void anders(char teken) {
        bytes[lengte++] = '\\';
        bytes[lengte++] = (byte) teken;
    }

    private void ruimte(int nodig) {
        if (lengte + nodig > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, lengte + nodig));
        }
    }

    void schrijf(Connection connection, String copy) throws SQLException {
        var stroom = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            stroom.writeToCopy(bytes, 0, lengte);
            stroom.endCopy();
        } finally {
            if (stroom.isActive()) {
                stroom.cancelCopy();
            }
        }
    }
}
