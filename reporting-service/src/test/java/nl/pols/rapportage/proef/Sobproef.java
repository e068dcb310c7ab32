package nl.pols.rapportage.proef;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A company of a test as its event would tell it, with what issue 3's register adds. Immutable:
/// every change is a new one.
public record Sobproef(UUID id, long versie, Instant bekendVan, ObjectNode data) {
    public static final Instant BEKEND = Instant.parse("2019-01-01T00:00:00Z");
    private static final String VAN = "2015-01-01";

    public static UUID id(int nummer) {
        return new UUID(0x7000L, 0x8000000000000000L + nummer);
    }

    public static Sobproef sob(int nummer) {
        return sob(id(nummer), "Bedrijf " + nummer);
    }

    public static Sobproef sob(UUID id, String naam) {
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("sobId", id.toString())
                        .put("naam", naam)
                        .put("rechtsvorm", "OPENBAAR_LICHAAM")
                        .put("fictief", true)
                        .put("geldigVan", VAN);
        data.putArray("namen").addObject().put("naam", naam).put("geldigVan", VAN);
        data.putArray("relaties");
        data.putArray("voorgangers");
        return new Sobproef(id, 1, BEKEND, data);
    }

    private Sobproef met(Consumer<ObjectNode> verandering) {
        var kopie = data.deepCopy();
        verandering.accept(kopie);
        return new Sobproef(id, versie, bekendVan, kopie);
    }

    public Sobproef nieuweVersie(long versie, Instant bekendVan) {
        return new Sobproef(id, versie, bekendVan, data);
    }

    public Sobproef van(String dag) {
        return met(d -> d.put("geldigVan", dag));
    }

    public Sobproef tot(String dag) {
        return met(d -> d.put("geldigTot", dag));
    }

    public Sobproef zetel(String gemeente) {
        return met(d -> {
            d.put("zetelGemeentecode", gemeente);
            d.withArray("/zetels").addObject().put("gemeentecode", gemeente).put("geldigVan", VAN);
        });
    }

    /// A relation with what it is for.
    public Sobproef werktVoor(String gemeente, String... diensten) {
        return met(d -> {
            var relatie =
                    d.withArray("/relaties")
                            .addObject()
                            .put("gemeentecode", gemeente)
                            .put("soort", "GR_DEELNEMER")
                            .put("geldigVan", VAN);
            ArrayNode lijst = relatie.putArray("diensten");
            for (String dienst : diensten) {
                lijst.add(dienst);
            }
        });
    }

    public Sobproef taak(String taakomvang) {
        return met(d ->
                d.withArray("/taakomvang")
                        .addObject()
                        .put("taakomvang", taakomvang)
                        .put("geldigVan", VAN));
    }

    public Sobproef functionaliteit(String code, String van, @Nullable String tot) {
        return met(d ->
                d.withArray("/functionaliteiten")
                        .addObject()
                        .put("functionaliteit", code)
                        .put("geldigVan", van)
                        .put("geldigTot", tot));
    }

    public Sobproef rmt(boolean betrokken, @Nullable String regio) {
        return antwoord("RMT", betrokken, regio, VAN, null);
    }

    public Sobproef impuls(boolean betrokken) {
        return antwoord("IMPULS_BANENAFSPRAAK", betrokken, null, VAN, null);
    }

    public Sobproef antwoord(
            String onderwerp,
            boolean betrokken,
            @Nullable String regio,
            String van,
            @Nullable String tot) {
        return met(d ->
                d.withArray("/betrokkenheid")
                        .addObject()
                        .put("onderwerp", onderwerp)
                        .put("betrokken", betrokken)
                        .put("arbeidsmarktregio", regio)
                        .put("geldigVan", van)
                        .put("geldigTot", tot));
    }

    /// Goes over into another, with a share and its municipalities.
    public Sobproef opgevolgdDoor(UUID ander, String op, int aandeel, String... gemeenten) {
        return met(d -> {
            var opvolger =
                    d.withArray("/opvolgers")
                            .addObject()
                            .put("sobId", ander.toString())
                            .put("ingangsdatum", op)
                            .put("aandeel", aandeel);
            ArrayNode lijst = opvolger.putArray("gemeenten");
            for (String gemeente : gemeenten) {
                lijst.add(gemeente);
            }
            d.put("geldigTot", op);
            d.putObject("opvolger").put("sobId", ander.toString()).put("ingangsdatum", op);
        });
    }

    public Sobproef dubbelVan(UUID ander) {
        return met(d -> d.put("dubbelVan", ander.toString()));
    }

    public Sobproef ingetrokken() {
        return met(d -> d.put("ingetrokken", true));
    }

    public CloudEvent event() {
        return Events.event(
                "nl.sociaal-ontwikkelbedrijven.sob-"
                        + (versie == 1 ? "geregistreerd" : "gewijzigd")
                        + ".v1",
                id.toString(),
                versie,
                bekendVan,
                data);
    }

    /// An act of succession, to be counted.
    public static CloudEvent rechtsopvolging(
            int nummer, String stand, String soort, LocalDate op, Instant bekend, UUID... sobs) {
        var id = new UUID(0x7100L, 0x8000000000000000L + nummer).toString();
        var data =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("rechtsopvolgingId", id)
                        .put("soort", soort)
                        .put("ingangsdatum", op.toString());
        var voorgangers = data.putArray("voorgangers");
        for (int i = 0; i < Math.max(1, sobs.length - 1); i++) {
            voorgangers.add(sobs[i].toString());
        }
        data.putArray("opvolgers").add(sobs[sobs.length - 1].toString());
        switch (stand) {
            case "ingegaan" -> data.put("status", "INGEGAAN");
            case "ingetrokken" ->
                    data.put("status", "INGETROKKEN")
                            .put("reden", "Het besluit is vernietigd.")
                            .put("ingetrokkenOp", bekend.toString());
            default -> data.put("status", "AANGEKONDIGD");
        }
        return Events.event(
                "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-" + stand + ".v1",
                id,
                stand.equals("vastgesteld") ? 1 : 2,
                bekend,
                data);
    }

    public static CloudEvent functionaliteit(String code) {
        return Events.event(
                "nl.sociaal-ontwikkelbedrijven.functionaliteit-vastgesteld.v1",
                code,
                1,
                BEKEND,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("naam", "Naam van " + code)
                        .put("bron", "SER 2016"));
    }
}
