package nl.pols.cli.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// A made-up register for measuring: companies with twenty periods each, of which five are names.
/// The same seed gives the same companies; nothing in it is real.
final class Registerproef {

    static final int NAMES = 5;
    static final int PERIODS = 20;

    private static final int FIRST_YEAR = 2000;
    private static final List<String> SEATS =
            List.of("GM0363", "GM0599", "GM0518", "GM0344", "GM0772");
    private static final List<String> LEGAL_FORMS =
            List.of("OPENBAAR_LICHAAM", "BEDRIJFSVOERINGSORGANISATIE", "NV", "BV", "STICHTING");
    private static final List<String> TASKS =
            List.of("ALLEEN_WSW", "WSW_EN_BESCHUT_WERK", "BREED", "WSW_EN_BESCHUT_WERK", "BREED");
    private static final List<String> SYLLABLES =
            List.of(
                    "wer", "kan", "sal", "bre", "dal", "mid", "rijn", "veld", "hof", "lan", "sen",
                    "zer", "lu", "cra", "to", "ber", "gen", "stro", "maas", "dijk", "oost", "zuid",
                    "haf", "tor");

    private final String seed;

    Registerproef(String seed) {
        this.seed = seed;
    }

    UUID id(int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /// The name that a company carried in one of its five periods.
    String name(int number, int period) {
        var chance = new Random(ByteBuffer.wrap(bytes(number, period)).getLong());
        var name = new StringBuilder();
        int length = 3 + chance.nextInt(2);
        for (int i = 0; i < length; i++) {
            name.append(SYLLABLES.get(chance.nextInt(SYLLABLES.size())));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return "%s %s".formatted(name, seed.substring(0, 4) + Integer.toString(number, 36));
    }

    private byte[] bytes(int number, int period) {
        var id =
                UUID.nameUUIDFromBytes(
                        (seed + number + "/" + period).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(Long.BYTES).putLong(id.getMostSignificantBits()).array();
    }

    static String from(int period) {
        return "%d-01-01".formatted(FIRST_YEAR + 4 * period);
    }

    /// The first companies in the form that the import takes, one on each line.
    String ndjson(int companies) {
        return String.join("\n", IntStream.range(0, companies).mapToObj(this::line).toList())
                + "\n";
    }

    private String line(int number) {
        return """
        {"id":"%s","fictief":true,"geldigVan":"%s","namen":[%s],"rechtsvormen":[%s],"zetels":[%s],"taakomvang":[%s]}\
        """
                .formatted(
                        id(number),
                        from(0),
                        periods(i -> "\"naam\":\"" + name(number, i) + "\""),
                        periods(i -> value("rechtsvorm", LEGAL_FORMS, number + i)),
                        periods(i -> value("gemeentecode", SEATS, number + i)),
                        periods(i -> value("taakomvang", TASKS, i)));
    }

    private static String value(String field, List<String> values, int which) {
        return "\"%s\":\"%s\"".formatted(field, values.get(which % values.size()));
    }

    private static String periods(java.util.function.IntFunction<String> value) {
        return String.join(
                ",",
                IntStream.range(0, NAMES)
                        .mapToObj(i -> "{%s,%s}".formatted(value.apply(i), period(i)))
                        .toList());
    }

    private static String period(int number) {
        String begin = "\"geldigVan\":\"%s\"".formatted(from(number));
        return number == NAMES - 1
                ? begin
                : begin + ",\"geldigTot\":\"%s\"".formatted(from(number + 1));
    }
}
