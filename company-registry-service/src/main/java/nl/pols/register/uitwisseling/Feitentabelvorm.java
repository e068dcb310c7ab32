package nl.pols.register.uitwisseling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How a fact of each kind stands in a row of a table: which property of the line is in which
/// column. Reading and writing both go by it.
enum Feitentabelvorm {
    BESTAAN(Plek.BEDRIJF, "", "fictief", "", ""),
    NAAM("namen", "naam", "", ""),
    RECHTSVORM("rechtsvormen", "rechtsvorm", "", ""),
    IDENTIFICATIE("identificaties", "waarde", "soort", "uitgever"),
    ZETEL("zetels", "gemeentecode", "", ""),
    RELATIE("relaties", "gemeentecode", "soort", "diensten"),
    TAAKOMVANG("taakomvang", "taakomvang", "", ""),
    CEDRISLIDMAATSCHAP("cedrislidmaatschap", "", "", ""),
    FUNCTIONALITEIT("functionaliteiten", "functionaliteit", "", ""),
    BETROKKENHEID("betrokkenheid", "betrokken", "onderwerp", "arbeidsmarktregio"),
    VERVALLEN(Plek.OBJECT, "vervallen", "reden", "verwijstNaar", "");

    /// Where in the line what a row says belongs.
    enum Plek {
        BEDRIJF,
        OBJECT,
        LIJST
    }

    static final List<String> KOLOMMEN =
            List.of(
                    "sobId",
                    "soort",
                    "waarde",
                    "kenmerk",
                    "extra",
                    "geldigVan",
                    "geldigVanPrecisie",
                    "geldigTot");

    private static final List<String> PERIODE =
            List.of("geldigVan", "geldigVanPrecisie", "geldigTot");

    private final Plek plek;
    private final String property;
    private final List<String> eigen;

    Feitentabelvorm(String lijst, String waarde, String kenmerk, String extra) {
        this(Plek.LIJST, lijst, waarde, kenmerk, extra);
    }

    Feitentabelvorm(Plek plek, String property, String waarde, String kenmerk, String extra) {
        this.plek = plek;
        this.property = property;
        this.eigen = List.of(waarde, kenmerk, extra);
    }

    static Optional<Feitentabelvorm> van(String soort) {
        return Arrays.stream(values()).filter(vorm -> vorm.name().equals(soort)).findFirst();
    }

    Plek plek() {
        return plek;
    }

    /// The list or the object in the line in which it stands; empty for the life itself.
    String property() {
        return property;
    }

    /// Puts what a row says into the object of the fact.
    void lees(List<String> velden, ObjectNode feit) {
        for (int i = 0; i < eigen.size(); i++) {
            zet(feit, eigen.get(i), velden.get(2 + i));
        }
        for (int i = 0; i < PERIODE.size(); i++) {
            zet(feit, PERIODE.get(i), velden.get(5 + i));
        }
    }

    private static void zet(ObjectNode feit, String naam, String tekst) {
        if (naam.isEmpty() || tekst.isEmpty()) {
            return;
        }
        switch (naam) {
            case "fictief", "betrokken" -> zetJaOfNee(feit, naam, tekst);
            case "diensten" -> {
                var diensten = feit.putArray(naam);
                Arrays.stream(tekst.strip().split("\\s+")).forEach(diensten::add);
            }
            default -> feit.put(naam, tekst);
        }
    }

    /// Anything else than yes or no is left as text, so that it is refused as such.
    private static void zetJaOfNee(ObjectNode feit, String naam, String tekst) {
        switch (tekst) {
            case "ja" -> feit.put(naam, true);
            case "nee" -> feit.put(naam, false);
            default -> feit.put(naam, tekst);
        }
    }

    /// The rows of a company.
    static void schrijf(JsonNode bedrijf, String sobId, Consumer<List<String>> naar) {
        for (var vorm : values()) {
            switch (vorm.plek) {
                case BEDRIJF -> naar.accept(vorm.rij(sobId, bedrijf));
                case OBJECT -> {
                    if (bedrijf.has(vorm.property)) {
                        naar.accept(vorm.rij(sobId, bedrijf.path(vorm.property)));
                    }
                }
                case LIJST ->
                        bedrijf.path(vorm.property)
                                .forEach(feit -> naar.accept(vorm.rij(sobId, feit)));
            }
        }
    }

    private List<String> rij(String sobId, JsonNode feit) {
        return List.of(
                sobId,
                name(),
                Cel.schrijf(tekst(feit.path(eigen.get(0)))),
                Cel.schrijf(tekst(feit.path(eigen.get(1)))),
                Cel.schrijf(tekst(feit.path(eigen.get(2)))),
                tekst(feit.path(PERIODE.get(0))),
                tekst(feit.path(PERIODE.get(1))),
                tekst(feit.path(PERIODE.get(2))));
    }

    static String tekst(JsonNode waarde) {
        if (waarde.isBoolean()) {
            return waarde.booleanValue() ? "ja" : "nee";
        }
        if (waarde.isArray()) {
            var delen = new StringBuilder();
            waarde.forEach(deel -> delen.append(delen.isEmpty() ? "" : " ").append(deel.asText()));
            return delen.toString();
        }
        return waarde.asText("");
    }

    /// The column in which a property stands; null when it isn't in the table.
    @Nullable String kolom(String property) {
        int plaats = eigen.indexOf(property);
        if (plaats >= 0 && !property.isEmpty()) {
            return KOLOMMEN.get(2 + plaats);
        }
        return PERIODE.contains(property) ? property : null;
    }
}
