package nl.pols.rapportage.feit;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Rows in the text format of PostgreSQL's `COPY`: a line for each, values with tabs between them.
/// Invariant: whatever is in a value, it comes out as it went in; nothing and an empty text are
/// two.
final class Kopietekst {
    private static final int RIJ = 256;
    private static final String NIETS = "\\N";

    private final StringBuilder tekst;
    private boolean eerste = true;

    Kopietekst(int rijen) {
        tekst = new StringBuilder(rijen * RIJ);
    }

    void waarde(@Nullable Object waarde) {
        if (!eerste) {
            tekst.append('\t');
        }
        eerste = false;
        if (waarde == null) {
            tekst.append(NIETS);
        } else {
            voegToe(waarde.toString());
        }
    }

    void eindeRij() {
        tekst.append('\n');
        eerste = true;
    }

    /// Only what has a meaning of its own in the format.
    private void voegToe(String waarde) {
        for (int i = 0; i < waarde.length(); i++) {
            char teken = waarde.charAt(i);
            switch (teken) {
                case '\\' -> tekst.append("\\\\");
                case '\t' -> tekst.append("\\t");
                case '\n' -> tekst.append("\\n");
                case '\r' -> tekst.append("\\r");
                default -> tekst.append(teken);
            }
        }
    }

    void schrijf(Connection connection, String copy) throws SQLException {
        var bytes = tekst.toString().getBytes(StandardCharsets.UTF_8);
        var stroom = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            stroom.writeToCopy(bytes, 0, bytes.length);
            stroom.endCopy();
        } finally {
            if (stroom.isActive()) {
                stroom.cancelCopy();
            }
        }
    }
}
