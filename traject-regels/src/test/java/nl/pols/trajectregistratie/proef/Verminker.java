package nl.pols.trajectregistratie.proef;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Makes records that were in order into records that can be anything. The same seed makes the same
/// records.
final class Verminker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] NAMEN = {
        "kleur",
        "#opmerking",
        "",
        "bsn2",
        "Startdatum",
        "urenPerWeek.productie",
        "999990019",
        "veld\u0000",
        "ë"
    };

    private final Random lot;
    private final Rommel rommel;
    private final Verloopgenerator verloop;

    Verminker(Random lot) {
        this.lot = lot;
        this.rommel = new Rommel(lot);
        this.verloop = new Verloopgenerator(lot, rommel);
    }

    /// A record in order, told a bit more or less than others.
    ObjectNode gewoon(String nummer, int persoon) {
        try {
            var record =
                    (ObjectNode) JSON.readTree(Proefrecord.van(nummer, Proefrecord.bsn(persoon)));
            if (lot.nextInt(3) == 0) {
                record.put("startdatum", rommel.dag().toString());
            }
            if (lot.nextInt(25) == 0) {
                record.put("sobId", new UUID(0x0190b5c27a117c3eL, lot.nextInt(3)).toString());
            }
            return record;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record in order is JSON", e);
        }
    }

    /// Changes what the record says, leaving it an object.
    void vermink(ObjectNode record, List<String> eerder) {
        switch (lot.nextInt(12)) {
            case 0 -> record.set(veld(record), rommel.waarde());
            case 1 -> binnen(record);
            case 2 -> record.remove(veld(record));
            case 3 -> record.set(NAMEN[lot.nextInt(NAMEN.length)], rommel.waarde());
            case 4 ->
                    record.put(
                            lot.nextBoolean() ? "startdatum" : "geplandeEinddatum",
                            rommel.dag().toString());
            case 5 -> verloop.einde(record);
            case 6 -> record.put("vervolgVan", nummer(eerder));
            case 7 -> record.put("registratienummer", nummer(eerder));
            case 8 -> record.set("totaalUrenPerWeek", rommel.waarde());
            case 9 -> record.put(veld(record), record.path("bsn").asText());
            default -> verloop.voegToe(record);
        }
    }

    private String nummer(List<String> eerder) {
        return eerder.isEmpty() || lot.nextInt(5) == 0
                ? rommel.tekst()
                : eerder.get(lot.nextInt(eerder.size()));
    }

    /// Something within an object or a list of the record.
    private void binnen(ObjectNode record) {
        List<ObjectNode> objecten = new ArrayList<>();
        for (JsonNode waarde : record) {
            if (waarde instanceof ObjectNode object) {
                objecten.add(object);
            }
            waarde.forEach(element -> {
                if (element instanceof ObjectNode object) {
                    objecten.add(object);
                }
            });
        }
        if (objecten.isEmpty()) {
            return;
        }
        ObjectNode object = objecten.get(lot.nextInt(objecten.size()));
        switch (lot.nextInt(3)) {
            case 0 -> object.set(veld(object), rommel.waarde());
            case 1 -> object.remove(veld(object));
            default -> object.set(NAMEN[lot.nextInt(NAMEN.length)], rommel.waarde());
        }
    }

    private String veld(ObjectNode object) {
        List<String> velden = new ArrayList<>();
        object.fieldNames().forEachRemaining(velden::add);
        return velden.isEmpty() ? "leeg" : velden.get(lot.nextInt(velden.size()));
    }

    /// Breaks a line as text: no object any more, or another one.
    String breek(String regel) {
        int plaats = regel.isEmpty() ? 0 : lot.nextInt(regel.length());
        String teken = rommel.tekst();
        return switch (lot.nextInt(11)) {
            case 0 -> regel.substring(0, plaats);
            case 1 -> regel.substring(plaats);
            case 2 ->
                    regel.substring(0, plaats)
                            + regel.substring(Math.min(regel.length(), plaats + 1));
            case 3 -> regel.substring(0, plaats) + teken + regel.substring(plaats);
            case 4 -> regel + regel;
            case 5 -> regel + " // einde";
            case 6 -> "[" + regel + "]";
            case 7 -> regel.replaceFirst("\\{", "{\"afstand\":\"KLEIN\",");
            case 8 -> regel.replace('"', '\'');
            case 9 -> "[".repeat(lot.nextInt(1, 3_000)) + regel;
            default ->
                    "{\"registratienummer\":\"" + "x".repeat(lot.nextInt(60_000, 70_000)) + "\"}";
        };
    }
}
