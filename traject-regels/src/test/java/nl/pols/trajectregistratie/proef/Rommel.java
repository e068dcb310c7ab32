package nl.pols.trajectregistratie.proef;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Values that have no business where they are put: of another type, out of any range, in any
/// script.
final class Rommel {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEKSTEN =
            List.of(
                    "",
                    " ",
                    "\t",
                    "null",
                    "true",
                    "0",
                    "-1",
                    "GROOT",
                    "groot",
                    "GROOT ",
                    "OVERIG",
                    "GM0363",
                    "GM0599",
                    "GM9999",
                    "gm0363",
                    "999990019",
                    "100000009",
                    "123456789",
                    "2022-02-30",
                    "2022-2-3",
                    "20220203",
                    "03-02-2022",
                    "2022-02-03T00:00:00Z",
                    "0000-00-00",
                    "9999-12-31",
                    "１９２２-０１-０１",
                    "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
                    "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0aff",
                    "0190B5C2-7A11-7C3E-9D5E-3F1F5B1F0A01",
                    "1-2-3-4-5",
                    "{0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a0}",
                    "'; DROP TABLE traject; --",
                    "<script>alert(1)</script>",
                    "=1+1",
                    "\"",
                    "\\",
                    "a;b,c\"d",
                    "regel\neinde",
                    "nul\u0000teken",
                    "\u001f",
                    "\uFEFF",
                    "\uFFFD",
                    "é e\u0301 ß İ ı",
                    "مرحبا",
                    "汉字",
                    "👩‍👩‍👧‍👦",
                    "\uD83D",
                    "\uDE00x",
                    "een gewone zin met 999990019 erin",
                    "x".repeat(36),
                    "x".repeat(37),
                    "y".repeat(250),
                    "z".repeat(251),
                    "w".repeat(5_000));

    private final Random lot;

    Rommel(Random lot) {
        this.lot = lot;
    }

    String tekst() {
        return TEKSTEN.get(lot.nextInt(TEKSTEN.size()));
    }

    JsonNode waarde() {
        return switch (lot.nextInt(16)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(lot.nextBoolean());
            case 2 -> JSON.numberNode(lot.nextInt(-3, 45));
            case 3 -> JSON.numberNode(lot.nextLong());
            case 4 -> JSON.numberNode(new BigDecimal(lot.nextInt(-500, 4_500)).movePointLeft(2));
            case 5 -> JSON.numberNode(new BigDecimal(lot.nextInt()).movePointLeft(lot.nextInt(9)));
            case 6 -> JSON.numberNode(new BigDecimal("1e" + lot.nextInt(-400, 400)));
            case 7 -> JSON.numberNode(BigInteger.TEN.pow(lot.nextInt(1, 900)));
            case 8 -> JSON.arrayNode();
            case 9 -> JSON.objectNode();
            case 10 -> JSON.arrayNode().add(tekst()).addNull().add(lot.nextInt());
            case 11 -> JSON.objectNode().put(tekst(), tekst());
            case 12 -> diep(lot.nextInt(1, 40));
            case 13 -> JSON.textNode(dag().toString());
            default -> JSON.textNode(tekst());
        };
    }

    /// Around the years in which trajectories are, now and then far from them.
    LocalDate dag() {
        return lot.nextInt(20) == 0
                ? LocalDate.ofEpochDay(lot.nextInt(-20_000, 60_000))
                : LocalDate.of(2021, 1, 1).plusDays(lot.nextInt(2_200));
    }

    private JsonNode diep(int lagen) {
        JsonNode binnen = JSON.textNode(tekst());
        for (int i = 0; i < lagen; i++) {
            if (lot.nextBoolean()) {
                ArrayNode lijst = JSON.arrayNode();
                lijst.add(binnen);
                binnen = lijst;
            } else {
                ObjectNode object = JSON.objectNode();
                object.set("d", binnen);
                binnen = object;
            }
        }
        return binnen;
    }
}
