package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.pols.kit.problem.JsonErrors;
import org.jspecify.annotations.Nullable;

/// One JSON object on each line. A line that can't be read refuses only itself; blank lines count
/// for the number of a line and are no lines otherwise.
final class NdjsonBron implements Regelbron {
    private static final int LANGSTE = 1024 * 1024;
    private static final int BLOK = 64 * 1024;

    private final InputStream bron;
    private final ObjectMapper json;
    private final byte[] blok = new byte[BLOK];
    private int lees;
    private int eind;
    private long nummer;

    NdjsonBron(InputStream bron, ObjectMapper json) {
        this.bron = bron;
        this.json = json;
    }

    @Override
    public @Nullable Regel volgende() throws IOException {
        var regel = new ByteArrayOutputStream();
        while (true) {
            regel.reset();
            int lengte = leesRegel(regel);
            if (lengte < 0) {
                return null;
            }
            nummer++;
            if (lengte > LANGSTE) {
                return Regel.onleesbaar(nummer, null, List.of(Fout.van("", Fout.Soort.TE_LANG)));
            }
            var tekst = zonderMerkteken(regel.toByteArray());
            if (!new String(tekst, StandardCharsets.UTF_8).isBlank()) {
                return lees(tekst);
            }
        }
    }

    private Regel lees(byte[] tekst) throws IOException {
        try {
            if (isAkte(tekst)) {
                return Regel.van(
                        nummer, json.readValue(tekst, Akte.class), UnaryOperator.identity());
            }
            var bedrijf = json.readValue(tekst, Bedrijf.class);
            return bedrijf == null
                    ? Regel.onleesbaar(nummer, null, List.of(Fout.van("", Fout.Soort.VERPLICHT)))
                    : Regel.van(nummer, bedrijf, UnaryOperator.identity());
        } catch (JacksonException e) {
            return Regel.onleesbaar(nummer, id(tekst), List.of(Fout.van(JsonErrors.error(e))));
        }
    }

    /// Looks no further than the kind of the line, which an export puts first.
    private boolean isAkte(byte[] tekst) throws IOException {
        try (var woorden = json.createParser(tekst)) {
            if (woorden.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (woorden.nextToken() == JsonToken.FIELD_NAME) {
                boolean soort = woorden.currentName().equals("soort");
                woorden.nextToken();
                if (soort) {
                    return Regelsoort.RECHTSOPVOLGING.name().equals(woorden.getText());
                }
                woorden.skipChildren();
            }
            return false;
        }
    }

    /// Of a line that can't be read as a whole, so that its sender can find it.
    private @Nullable UUID id(byte[] tekst) throws IOException {
        try {
            var boom = json.readTree(tekst);
            JsonNode id = boom.path("rechtsopvolging").path("id");
            if (id.isMissingNode()) {
                id = boom.path("id");
            }
            return id.isTextual() ? UUID.fromString(id.textValue()) : null;
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] zonderMerkteken(byte[] tekst) {
        boolean merkteken =
                tekst.length >= 3
                        && tekst[0] == (byte) 0xEF
                        && tekst[1] == (byte) 0xBB
                        && tekst[2] == (byte) 0xBF;
        return merkteken ? java.util.Arrays.copyOfRange(tekst, 3, tekst.length) : tekst;
    }

    /// The length of the next line, which may be more than is kept of it; -1 at the end.
    private int leesRegel(ByteArrayOutputStream regel) throws IOException {
        int lengte = 0;
        boolean gelezen = false;
        while (vul()) {
            gelezen = true;
            int einde = lees;
            while (einde < eind && blok[einde] != '\n') {
                einde++;
            }
            lengte = Math.min(LANGSTE + 1, lengte + einde - lees);
            if (lengte <= LANGSTE) {
                regel.write(blok, lees, einde - lees);
            }
            boolean heel = einde < eind;
            lees = heel ? einde + 1 : einde;
            if (heel) {
                return lengte;
            }
        }
        return gelezen ? lengte : -1;
    }

    private boolean vul() throws IOException {
        if (lees == eind) {
            lees = 0;
            eind = Math.max(0, bron.read(blok));
        }
        return lees < eind;
    }
}
