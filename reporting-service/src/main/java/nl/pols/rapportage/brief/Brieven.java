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
    private static final List<String> NUMMERS = List.of("000", "001", "002", "003", "004");
    private static final ObjectMapper YAML = YAMLMapper.builder().findAndAddModules().build();

    private final Map<String, Brief> opNummer = new LinkedHashMap<>();

    Brieven() {
        NUMMERS.forEach(nummer -> opNummer.put(nummer, lees(nummer, Brief.class)));
        opNummer.computeIfPresent(
                "001", (nummer, brief) -> brief.met(lees("001-meer", Brief.Vervolg.class)));
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

    private static <T> T lees(String bestand, Class<T> vorm) {
        var naam = "brieven/" + bestand + ".yaml";
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(naam)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + naam);
            }
            return YAML.readValue(in, vorm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
