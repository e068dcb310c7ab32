package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the value at the parser's place as one of the kinds the data model has. A value of another
/// kind is reported and skipped, so that the reading goes on and all faults come out together.
final class Waarden {

    private static final Pattern GEMEENTECODE = Pattern.compile("GM[0-9]{4}");
    private static final Pattern VELDNAAM = Pattern.compile("[A-Za-z][A-Za-z_]{0,39}");
    private static final int GETAL_GRENS = 1_000_000;

    private final JsonParser parser;
    private final String ouder;
    private final String veld;
    private final List<Bevinding> bevindingen;

    Waarden(JsonParser parser, String ouder, String veld, List<Bevinding> bevindingen) {
        this.parser = parser;
        this.ouder = ouder;
        this.veld = veld;
        this.bevindingen = bevindingen;
    }

    JsonParser parser() {
        return parser;
    }

    String pointer() {
        return pointer(ouder, veld);
    }

    /// A field of the object at this place.
    Waarden veld(String naam) {
        return new Waarden(parser, pointer(), naam, bevindingen);
    }

    /// An element of the list at this place.
    Waarden element(int nummer) {
        return new Waarden(parser, pointer() + "/" + nummer, "", bevindingen);
    }

    /// A field name comes from the sender too: shown only if it can't be a number of a person.
    static String pointer(String ouder, String veld) {
        return VELDNAAM.matcher(veld).matches() ? ouder + "/" + veld : ouder;
    }

    <T> @Nullable T meld(Regel regel) {
        bevindingen.add(new Bevinding(regel, pointer()));
        return null;
    }

    void onbekend() throws IOException {
        meld(Vormregels.ONBEKEND_VELD);
        parser.skipChildren();
    }

    <T> @Nullable T verkeerdType() throws IOException {
        parser.skipChildren();
        return meld(Vormregels.VERKEERD_TYPE);
    }

    @Nullable String ruweTekst() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : verkeerdType();
    }

    @Nullable String tekst(int maximum) throws IOException {
        String tekst = ruweTekst();
        if (tekst == null) {
            return null;
        }
        return tekst.isBlank() || tekst.length() > maximum || VrijeTekst.heeftVreemdeTekens(tekst)
                ? meld(Vormregels.TEKST)
                : tekst;
    }

    @Nullable UUID uuid() throws IOException {
        String tekst = ruweTekst();
        if (tekst == null) {
            return null;
        }
        if (tekst.length() != 36) {
            return meld(Vormregels.UUID_VORM);
        }
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException geenUuid) {
            return meld(Vormregels.UUID_VORM);
        }
    }

    @Nullable LocalDate datum() throws IOException {
        String tekst = ruweTekst();
        if (tekst == null) {
            return null;
        }
        if (tekst.length() != 10 || tekst.charAt(4) != '-' || tekst.charAt(7) != '-') {
            return meld(Vormregels.DATUM);
        }
        int jaar = cijfers(tekst, 0, 4);
        int maand = cijfers(tekst, 5, 7);
        int dag = cijfers(tekst, 8, 10);
        if (jaar < 1950 || jaar > 2100 || maand < 1 || dag < 1) {
            return meld(Vormregels.DATUM);
        }
        try {
            return LocalDate.of(jaar, maand, dag);
        } catch (DateTimeException bestaatNiet) {
            return meld(Vormregels.DATUM);
        }
    }

    /// The number in these digits, -1 if one of them is none.
    private static int cijfers(CharSequence tekst, int van, int tot) {
        int getal = 0;
        for (int i = van; i < tot; i++) {
            int cijfer = tekst.charAt(i) - '0';
            if (cijfer < 0 || cijfer > 9) {
                return -1;
            }
            getal = getal * 10 + cijfer;
        }
        return getal;
    }

    /// Hundredths, exactly. By hand: a BigDecimal of `1e999999999` would cost a gigabyte to round.
    @Nullable Integer honderdsten() throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return verkeerdType();
        }
        String tekst = parser.getText();
        boolean negatief = tekst.startsWith("-");
        int begin = negatief ? 1 : 0;
        int punt = tekst.indexOf('.');
        int einde = punt < 0 ? tekst.length() : punt;
        int decimalen = punt < 0 ? 0 : tekst.length() - punt - 1;
        if (decimalen > 2 || einde - begin > 4) {
            return meld(Vormregels.GETAL);
        }
        int heel = cijfers(tekst, begin, einde);
        int deel = decimalen == 0 ? 0 : cijfers(tekst, punt + 1, tekst.length());
        if (heel < 0 || deel < 0) {
            return meld(Vormregels.GETAL);
        }
        int waarde = heel * 100 + (decimalen == 1 ? deel * 10 : deel);
        return waarde >= GETAL_GRENS ? meld(Vormregels.GETAL) : negatief ? -waarde : waarde;
    }

    @Nullable Integer geheel() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return verkeerdType();
        }
        String tekst = parser.getText();
        boolean negatief = tekst.startsWith("-");
        int begin = negatief ? 1 : 0;
        if (tekst.length() - begin > 4) {
            return meld(Vormregels.GETAL);
        }
        int waarde = cijfers(tekst, begin, tekst.length());
        return negatief ? -waarde : waarde;
    }

    /// A code that is no list of ours, by its form. No form has room for a BSN.
    @Nullable String code(Pattern vorm) throws IOException {
        String tekst = ruweTekst();
        if (tekst == null) {
            return null;
        }
        return vorm.matcher(tekst).matches() ? tekst : meld(Vormregels.CODE);
    }

    @Nullable Boolean janee() throws IOException {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? Boolean.valueOf(parser.getBooleanValue())
                : verkeerdType();
    }

    <E extends Enum<E>> @Nullable E code(Map<String, E> codes) throws IOException {
        String tekst = ruweTekst();
        if (tekst == null) {
            return null;
        }
        E code = codes.get(tekst);
        return code == null ? meld(Vormregels.CODE) : code;
    }

    @Nullable String gemeentecode() throws IOException {
        String tekst = ruweTekst();
        if (tekst == null) {
            return null;
        }
        return GEMEENTECODE.matcher(tekst).matches() ? tekst : meld(Vormregels.GEMEENTECODE);
    }
}
