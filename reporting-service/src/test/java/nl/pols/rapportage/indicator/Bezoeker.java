package nl.pols.rapportage.indicator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import nl.pols.kit.fixtures.Tokens;
import org.jspecify.annotations.Nullable;

/// Asks for a figure as somebody at a distance does, over one kept connection, and reads the answer
/// up to its last byte. The client of the JDK takes more of the machine for an answer of some
/// hundreds of kilobytes than the service that is measured.
final class Bezoeker {
    private static final int BUFFER = 1 << 16;

    private final URI indicatoren;
    private final InputStream in;
    private final OutputStream uit;
    private final String token = Tokens.van("beheer");

    Bezoeker(URI indicatoren) {
        this.indicatoren = indicatoren;
        try {
            // open as long as the measurement
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(indicatoren.getHost(), indicatoren.getPort()));
            this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            this.uit = socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(indicatoren.toString(), e);
        }
    }

    /// Returns how many bytes the answer has.
    ///
    /// @param moment a day or a period, whichever the indicator asks for
    int stel(
            Indicator indicator,
            String moment,
            @Nullable Instant kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie naar) {
        boolean opDag = indicator.tijd() == Indicator.Tijd.PEILDATUM;
        var vraag = new StringBuilder(opDag ? "?peildatum=" : "?periode=").append(moment);
        filters.forEach(
                (wat, code) -> vraag.append('&').append(wat.sleutel()).append('=').append(code));
        if (naar != null) {
            vraag.append("&uitsplitsing=").append(naar.sleutel());
        }
        if (kennis != null) {
            vraag.append("&kennisdatum=").append(kennis);
        }
        return lees(indicatoren.resolve(indicator.code() + "/waarden" + vraag)).length;
    }

    private byte[] lees(URI adres) {
        try {
            uit.write(
                    """
                    GET %s?%s HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    \r
                    """
                            .formatted(
                                    adres.getPath(),
                                    adres.getRawQuery(),
                                    adres.getAuthority(),
                                    token)
                            .getBytes(US_ASCII));
            var eerste = regel();
            var antwoord = lichaam();
            if (!eerste.startsWith("HTTP/1.1 200 ")) {
                throw new IllegalStateException(
                        adres + ": " + eerste + " " + new String(antwoord, UTF_8));
            }
            return antwoord;
        } catch (IOException e) {
            throw new UncheckedIOException(adres.toString(), e);
        }
    }

    private byte[] lichaam() throws IOException {
        int lengte = 0;
        boolean inStukken = false;
        for (var kop = regel(); !kop.isEmpty(); kop = regel()) {
            var naam = kop.toLowerCase(Locale.ROOT);
            if (naam.startsWith("content-length:")) {
                lengte = Integer.parseInt(kop.substring(kop.indexOf(':') + 1).strip());
            }
            inStukken |= naam.startsWith("transfer-encoding:");
        }
        return inStukken ? stukken() : in.readNBytes(lengte);
    }

    private byte[] stukken() throws IOException {
        var alle = new ByteArrayOutputStream(BUFFER);
        for (int lengte = stuk(); lengte > 0; lengte = stuk()) {
            alle.write(in.readNBytes(lengte));
            regel();
        }
        regel();
        return alle.toByteArray();
    }

    private int stuk() throws IOException {
        return Integer.parseInt(regel(), 16);
    }

    private String regel() throws IOException {
        var regel = new ByteArrayOutputStream();
        for (int teken = in.read(); teken != '\n'; teken = in.read()) {
            if (teken < 0) {
                throw new IOException("The connection was closed");
            }
            regel.write(teken);
        }
        return regel.toString(US_ASCII).strip();
    }
}
