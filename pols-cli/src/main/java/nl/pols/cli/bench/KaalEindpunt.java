package nl.pols.cli.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;

/// The endpoint that checks nothing and inserts one row, in a process of its own. As bare as it
/// gets: a thread and a database connection for each client, no framework, no token, no JSON, one
/// commit for each request. A service can't be quicker; beside it is seen what ours adds.
final class KaalEindpunt {

    static final String URL = "KAAL_URL";
    static final String USER = "KAAL_USER";
    static final String PASSWORD = "KAAL_PASSWORD";

    private static final int BACKLOG = 64;
    private static final byte[] CREATED =
            "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private KaalEindpunt() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        try (var door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = door.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        }
    }

    private static void serve(Socket client) {
        try (client;
                Connection connection =
                        DriverManager.getConnection(
                                System.getenv(URL), System.getenv(USER), System.getenv(PASSWORD));
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO kaal (opgave) VALUES (?)")) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            for (int length = head(in); length >= 0; length = head(in)) {
                insert.setString(1, new String(in.readNBytes(length), StandardCharsets.UTF_8));
                insert.executeUpdate();
                out.write(CREATED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads the head of a request, and returns the length of its body; -1 when there is none.
    private static int head(InputStream in) throws IOException {
        int length = 0;
        var line = new StringBuilder(64);
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                if (line.isEmpty()) {
                    return length;
                }
                String header = line.toString().toLowerCase(Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                line.setLength(0);
            } else if (one != '\r') {
                line.append((char) one);
            }
        }
        return -1;
    }
}
