package nl.pols.rapportage.brief;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The letters that are answered, read once from `brieven/`.
@Singleton
class Brieven {
    private static final List<String> NUMMERS = List.of("001");
    private static final ObjectMapper YAML = YAMLMapper.builder().findAndAddModules().build();

    private final Map<String, Brief> opNummer = new LinkedHashMap<>();

    Brieven() {
        NUMMERS.forEach(nummer -> opNummer.put(nummer, lees(nummer)));
    }

    Brief require(String nummer) {
        var brief = opNummer.get(nummer);
        if (brief == null) {
            throw new BriefRefused.OnbekendeBrief(opNummer.keySet());
        }
        return brief;
    }

    Collection<Brief> alle() {
        return opNummer.values();
    }

    private static Brief lees(String nummer) {
        var naam = "brieven/" + nummer + ".yaml";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(naam)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + naam);
            }
            return YAML.readValue(in, Brief.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
