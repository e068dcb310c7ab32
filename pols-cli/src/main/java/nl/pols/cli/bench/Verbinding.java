package nl.pols.cli.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.pols.cli.home.PolsFailure;

/// One kept connection that speaks as much HTTP/1.1 as measuring needs: the client of the JDK takes
/// more of the machine for a request than the service that is measured. Not thread-safe.
final class Verbinding implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int PATIENCE_MILLIS = 15 * 60 * 1_000;

    private final URI at;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /// An answer with its body as it came.
    record Antwoord(int status, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Antwoord require(int... wanted) {
            for (int one : wanted) {
                if (one == status) {
                    return this;
                }
            }
            throw new PolsFailure("The service answered %d: %s".formatted(status, text()));
        }
    }

    private Verbinding(URI at, Socket socket) throws IOException {
        this.at = at;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    static Verbinding met(URI at) {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(at.getHost(), at.getPort()));
            return new Verbinding(at, socket);
        } catch (IOException e) {
            throw broken(at, e);
        }
    }

    /// The unchanging start of a request: everything but the length of its body.
    static byte[] head(String method, URI address, String token, String... headers) {
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var text =
                new StringBuilder(
                                "%s %s%s HTTP/1.1\r\n".formatted(method, address.getPath(), query))
                        .append("Host: ")
                        .append(address.getAuthority())
                        .append("\r\n");
        if (!token.isEmpty()) {
            text.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    Antwoord get(byte[] head) {
        try {
            out.write(ended(head, -1));
            return answer();
        } catch (IOException e) {
            throw broken(at, e);
        }
    }

    /// Head and body in one packet where they fit.
    Antwoord post(byte[] head, byte[] body, int length) {
        try {
            byte[] start = ended(head, length);
            byte[] whole = new byte[start.length + length];
            System.arraycopy(start, 0, whole, 0, start.length);
            System.arraycopy(body, 0, whole, start.length, length);
            out.write(whole);
            return answer();
        } catch (IOException e) {
            throw broken(at, e);
        }
    }

    Antwoord post(byte[] head, Path file) {
        try {
            out.write(ended(head, Files.size(file)));
            Files.copy(file, out);
            return answer();
        } catch (IOException e) {
            throw broken(at, e);
        }
    }

    private static byte[] ended(byte[] head, long length) {
        String rest = length < 0 ? "\r\n" : "Content-Length: " + length + "\r\n\r\n";
        byte[] end = rest.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + end.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(end, 0, all, head.length, end.length);
        return all;
    }

    private Antwoord answer() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(header.substring(colon + 1).strip());
            } else if (name.equals("transfer-encoding")) {
                chunked = header.endsWith("chunked");
            }
        }
        return new Antwoord(status, chunked ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the answer was cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new IOException("the connection was closed before an answer");
            }
            if (one != '\r') {
                text.append((char) one);
            }
        }
        return text.toString();
    }

    private static PolsFailure broken(URI at, IOException e) {
        return new PolsFailure(
                "The connection to %s:%d broke: %s"
                        .formatted(at.getHost(), at.getPort(), e.getMessage()),
                e);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw broken(at, e);
        }
    }
}
