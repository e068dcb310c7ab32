package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.rapportage.indicator.Telkeuze.Telwijze;

/// The catalogue: every indicator as its YAML entry and its SQL, read once. Invariant: each entry
/// has its SQL; the application does not start otherwise.
@Singleton
public class Indicatoren {
    private static final List<String> HOOFDSTUKKEN =
            List.of("A", "B", "C", "D", "E", "F", "G", "H");
    private static final Pattern DEEL = Pattern.compile("\\{@([a-z]+)}");
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private final Map<String, Indicator> opCode = new LinkedHashMap<>();
    private final Map<String, String> sql = new LinkedHashMap<>();
    private final Map<String, String> telling = new LinkedHashMap<>();
    private final Map<String, String> overal = new LinkedHashMap<>();
    private final Map<String, String> gevallen = new LinkedHashMap<>();
    private final String uitgave;

    public Indicatoren() {
        for (Indicator indicator : leesAlle()) {
            opCode.put(indicator.code(), indicator);
            sql.put(indicator.code(), leesSql(indicator.code()));
        }
        for (String code : Telkeuze.IN_CELLEN) {
            telling.put(code, Teltekst.lees(code, Telwijze.PER_CEL));
            overal.put(code, Teltekst.lees(code, Telwijze.OVERAL));
        }
        for (String code : Telkeuze.PER_GEVAL) {
            gevallen.put(code, leesSql("gevallen/" + code));
        }
        var teksten = HOOFDSTUKKEN.stream().map(h -> lees("indicatoren/" + h + ".yaml")).toList();
        uitgave =
                Integer.toHexString(teksten.hashCode())
                        + Integer.toHexString(List.of(sql, telling, overal, gevallen).hashCode());
    }

    public Indicator require(String code) {
        var indicator = opCode.get(code);
        if (indicator == null) {
            throw new IndicatorRefused.OnbekendeIndicator(code, opCode.keySet());
        }
        return indicator;
    }

    /// The indicator that a question is about: a code that there isn't is wrong input to it, and
    /// not something that isn't found.
    Indicator gevraagd(String code) {
        return zoek(code)
                .orElseThrow(() ->
                        new InvalidInput(
                                List.of(
                                        new FieldError(
                                                "path:code",
                                                "onbekend",
                                                IndicatorRefused.onbekend(opCode.keySet())))));
    }

    public Optional<Indicator> zoek(String code) {
        return Optional.ofNullable(opCode.get(code));
    }

    public Collection<Indicator> alle() {
        return opCode.values();
    }

    /// Which definitions these are: other ones make other answers of the same facts.
    public String uitgave() {
        return uitgave;
    }

    /// How it is counted from the facts.
    String sql(Indicator indicator) {
        return sql(indicator, Telwijze.FEITEN);
    }

    /// How it is counted: from the facts, or from what was counted beforehand.
    String sql(Indicator indicator, Telwijze wijze) {
        var teksten =
                switch (wijze) {
                    case FEITEN, BEELD, PERSONEN -> sql;
                    case PER_CEL -> telling;
                    case OVERAL -> overal;
                    case GEVALLEN -> gevallen;
                };
        var tekst = teksten.get(indicator.code());
        if (tekst == null) {
            throw new IllegalArgumentException("No SQL for " + indicator.code());
        }
        return tekst;
    }

    private static List<Indicator> leesAlle() {
        var alle = new ArrayList<Indicator>();
        for (String hoofdstuk : HOOFDSTUKKEN) {
            try (InputStream in = open("indicatoren/" + hoofdstuk + ".yaml")) {
                alle.addAll(YAML.readValue(in, new TypeReference<List<Indicator>>() {}));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return alle;
    }

    /// With what the SQL over facts and that over counts have in common in its places.
    static String leesSql(String naam) {
        return metDelen("indicatoren/" + naam + ".sql");
    }

    /// A text file with what it has in common with others in its places.
    static String metDelen(String bestand) {
        return DEEL.matcher(lees(bestand))
                .replaceAll(m ->
                        Matcher.quoteReplacement(
                                lees("indicatoren/delen/" + m.group(1) + ".sql").strip()));
    }

    /// A text file of the catalogue.
    static String lees(String naam) {
        try (InputStream in = open(naam)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String naam) {
        var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(naam);
        if (in == null) {
            throw new IllegalStateException("Missing resource " + naam);
        }
        return in;
    }
}
