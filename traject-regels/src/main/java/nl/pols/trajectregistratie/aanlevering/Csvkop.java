package nl.pols.trajectregistratie.aanlevering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.trajectregistratie.aanlevering.KopOnjuist.Kopfout;
import nl.pols.trajectregistratie.aanlevering.Recordschema.Kolom;
import org.jspecify.annotations.Nullable;

/// The header of a table: which field of the record each column holds. A column of which the name
/// begins with `#` is a remark and is passed over.
final class Csvkop {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Kolom> KOLOMMEN =
            Recordschema.kolommen().stream()
                    .collect(Collectors.toUnmodifiableMap(Kolom::naam, Function.identity()));

    /// More can't be names of columns; and a message stays readable.
    private static final int LANGSTE_NAAM = 60;

    private static final int MEESTE_FOUTEN = 100;

    private final char scheiding;
    private final int breedte;
    private final Map<String, List<Plaats>> velden;

    /// Where in the row a column is.
    private record Plaats(int cel, Kolom kolom) {}

    private Csvkop(char scheiding, int breedte, Map<String, List<Plaats>> velden) {
        this.scheiding = scheiding;
        this.breedte = breedte;
        this.velden = velden;
    }

    /// The first line that isn't blank. An empty file has no header and no records either.
    static Csvkop lees(Regelstroom regels) throws IOException {
        while (regels.volgende()) {
            if (!regels.leeg()) {
                return van(
                        new String(
                                regels.buffer(),
                                regels.vanaf(),
                                regels.lengte(),
                                StandardCharsets.UTF_8));
            }
        }
        return new Csvkop(';', 0, Map.of());
    }

    private static Csvkop van(String regel) throws KopOnjuist {
        char scheiding = regel.indexOf(';') >= 0 ? ';' : ',';
        List<String> namen = namen(regel, scheiding);
        Map<String, List<Plaats>> velden = new LinkedHashMap<>();
        List<Kopfout> fouten = new ArrayList<>();
        Set<String> gezien = new HashSet<>();
        for (int i = 0; i < namen.size(); i++) {
            String naam = namen.get(i);
            Kolom kolom = KOLOMMEN.get(naam);
            if (naam.startsWith("#")) {
                continue;
            }
            if (kolom == null) {
                fouten.add(fout(naam, "kolom-onbekend", "Kolom %d, '%s', kennen wij niet.", i + 1));
            } else if (!gezien.add(naam)) {
                fouten.add(fout(naam, "kolom-dubbel", "Kolom %d, '%s', was er al.", i + 1));
            } else {
                velden.computeIfAbsent(kolom.veld(), v -> new ArrayList<>())
                        .add(new Plaats(i, kolom));
            }
        }
        Recordschema.kolommen().stream()
                .filter(k -> k.verplicht() && !gezien.contains(k.naam()))
                .map(k -> fout(k.naam(), "kolom-ontbreekt", "Kolom '%2$s' ontbreekt.", 0))
                .forEach(fouten::add);
        if (!fouten.isEmpty()) {
            throw new KopOnjuist(fouten.subList(0, Math.min(fouten.size(), MEESTE_FOUTEN)));
        }
        return new Csvkop(scheiding, namen.size(), velden);
    }

    private static List<String> namen(String regel, char scheiding) {
        try (var lezer = CsvReader.builder().fieldSeparator(scheiding).ofCsvRecord(regel)) {
            return lezer.stream().findFirst().stream()
                    .flatMap(rij -> rij.getFields().stream())
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("A text is read without input or output", e);
        }
    }

    /// A file without header has a record in its place: digits are not shown, they can be a BSN.
    private static Kopfout fout(String naam, String code, String zin, int nummer) {
        String kort = naam.length() > LANGSTE_NAAM ? naam.substring(0, LANGSTE_NAAM) : naam;
        String toonbaar = kort.replaceAll("[0-9]", "?");
        return new Kopfout("kolom:" + toonbaar, code, zin.formatted(nummer, toonbaar));
    }

    char scheiding() {
        return scheiding;
    }

    int breedte() {
        return breedte;
    }

    /// The object that says what the row says. An empty cell is a field that is absent.
    byte[] alsJson(List<String> cellen) throws IOException {
        var bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator uit = JSON.createGenerator(bytes)) {
            uit.writeStartObject();
            for (var veld : velden.entrySet()) {
                schrijf(veld.getKey(), veld.getValue(), cellen, uit);
            }
            uit.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void schrijf(
            String veld, List<Plaats> plaatsen, List<String> cellen, JsonGenerator uit)
            throws IOException {
        boolean begonnen = false;
        for (Plaats plaats : plaatsen) {
            String cel = cellen.get(plaats.cel());
            if (cel.isEmpty()) {
                continue;
            }
            @Nullable String deel = plaats.kolom().deel();
            if (deel != null && !begonnen) {
                uit.writeObjectFieldStart(veld);
                begonnen = true;
            }
            uit.writeFieldName(deel == null ? veld : deel);
            Csvcel.schrijf(plaats.kolom().soort(), cel, uit);
        }
        if (begonnen) {
            uit.writeEndObject();
        }
    }
}
