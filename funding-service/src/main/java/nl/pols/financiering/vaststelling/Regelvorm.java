package nl.pols.financiering.vaststelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// The frozen lines of a settlement as the text that is kept of them.
final class Regelvorm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Regelvorm() {}

    static String tekst(List<Vaststellingregel> regels) {
        try {
            return JSON.writeValueAsString(regels);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A settlement can't be written", e);
        }
    }

    static List<Vaststellingregel> regels(String tekst) {
        try {
            return List.of(JSON.readValue(tekst, Vaststellingregel[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A settlement can't be read", e);
        }
    }
}
