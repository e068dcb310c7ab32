package nl.pols.kit.rows;

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
public final class CopyText {
    private static final int ROW = 256;
    private static final int ASCII = 128;

    private byte[] bytes;
    private int length;
    private boolean first = true;

    public CopyText(int rows) {
        bytes = new byte[rows * ROW];
    }

    public void value(@Nullable Object value) {
        room(1);
        if (!first) {
            bytes[length++] = '\t';
        }
        first = false;
        if (value == null) {
            nothing();
        } else {
            add(text(value));
        }
    }

    /// As PostgreSQL reads it: of a moment without the formatter that its own text takes.
    public static String text(Object value) {
        return value instanceof Instant moment
                ? LocalDateTime.ofInstant(moment, ZoneOffset.UTC) + "Z"
                : value.toString();
    }

    public void endRow() {
        room(1);
        bytes[length++] = '\n';
        first = true;
    }

    private void nothing() {
        room(2);
        bytes[length++] = '\\';
        bytes[length++] = 'N';
    }

    private void add(String value) {
        room(2 * value.length());
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each >= ASCII) {
                add(value.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            add((byte) each);
        }
    }

    private void add(byte[] bytesLeft) {
        room(2 * bytesLeft.length);
        for (byte each : bytesLeft) {
            add(each);
        }
    }

    /// Other than it is only what has a meaning of its own in the format; no part of a character of
    /// several bytes has.
    private void add(byte each) {
        switch (each) {
            case '\\' -> escaped('\\');
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            default -> bytes[length++] = each;
        }
    }

    private void escaped(char each) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) each;
    }

    private void room(int needed) {
        if (length + needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + needed));
        }
    }

    public void write(Connection connection, String copy) throws SQLException {
        var stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            stream.writeToCopy(bytes, 0, length);
            stream.endCopy();
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }
}
