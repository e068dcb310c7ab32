package nl.pols.cli.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.pols.cli.sector.Api;

/// A made-up scheme for measuring, with grants of which somebody spends a cent at a time. Its means
/// are freely spendable, so that value dates can lie in any year.
final class Geldproef {

    static final String HOUDER = "gemeente:GM0363";
    static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);
    static final int DAGEN = 1_400;

    private static final long RUIM = 100_000_000_000L;

    private final Api api;
    private final String base;
    private final String run = UUID.randomUUID().toString();
    private final List<UUID> toekenningen = new ArrayList<>();

    Geldproef(Api api, String base) {
        this.api = api;
        this.base = base;
    }

    /// Lays down the scheme and grants from it.
    void richtIn(int aantal) {
        var regeling = UUID.randomUUID();
        var tranche = UUID.randomUUID();
        stuur(
                "/regelingen",
                """
                {"id":"%s","code":"METING-%s","naam":"Meting","doel":"Meten","vrijBesteedbaar":true,
                 "terugvloeiing":false,"bron":"./pols bench financiering"}
                """
                        .formatted(regeling, run.substring(0, 8).toUpperCase(Locale.ROOT)));
        stuur(
                "/regelingen/" + regeling + "/tranches",
                """
                {"id":"%s","jaar":2022,"bedragCents":%d,"doel":"Meten"}
                """
                        .formatted(tranche, RUIM * aantal));
        for (int i = 0; i < aantal; i++) {
            var id = UUID.randomUUID();
            stuur(
                    "/toekenningen",
                    """
                    {"id":"%s","trancheId":"%s","ontvanger":{"soort":"GEMEENTE","code":"GM0363"},
                     "bedragCents":%d,"datum":"%s"}
                    """
                            .formatted(id, tranche, RUIM, BEGIN));
            toekenningen.add(id);
        }
    }

    UUID toekenning(int nummer) {
        return toekenningen.get(nummer % toekenningen.size());
    }

    String pad(int nummer) {
        return base + "/toekenningen/" + toekenning(nummer) + "/bestedingen";
    }

    /// The body of one expenditure.
    byte[] besteding(String deel, long nummer) {
        return """
        {"id":"%s","bedragCents":1,"datum":"%s"}\
        """
                .formatted(id(deel, nummer), dag(nummer))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Expenditures of the first grant, one on each line.
    byte[] levering(String deel, long van, int aantal) {
        var regels = new StringBuilder(aantal * 180);
        for (long nummer = van; nummer < van + aantal; nummer++) {
            regels.append("{\"soort\":\"BESTEDING\",\"id\":\"")
                    .append(id(deel, nummer))
                    .append("\",\"toekenningId\":\"")
                    .append(toekenning(0))
                    .append("\",\"bedragCents\":1,\"datum\":\"")
                    .append(dag(nummer))
                    .append("\"}\n");
        }
        return regels.toString().getBytes(StandardCharsets.UTF_8);
    }

    static LocalDate dag(long nummer) {
        return BEGIN.plusDays(nummer * 37 % DAGEN);
    }

    private UUID id(String deel, long nummer) {
        return UUID.nameUUIDFromBytes((run + deel + nummer).getBytes(StandardCharsets.UTF_8));
    }

    private void stuur(String pad, String body) {
        Api.accepted(api.post(base + pad, "rijk", body));
    }
}
