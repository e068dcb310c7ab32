package nl.pols.financiering.boeking;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.pols.financiering.toekenning.Opdracht;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.JsonErrors;
import nl.pols.kit.problem.Refusal;
import nl.pols.kit.problem.Violations;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a batch, NDJSON and a JSON array alike. What is wrong with a line is told all
/// at once: a field that can't be read is put aside and the rest is judged without it.
@ApplicationScoped
class Leverlezer {

    private static final int MEEST = 10_000;

    private final Validator validator;
    private final ObjectMapper json;

    Leverlezer(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /// Exactly one of the two: what it asks for, or why it is no posting.
    record Regel(int nummer, @Nullable Opdracht opdracht, @Nullable Refusal fout) {
        Opdracht eisOpdracht() {
            return Objects.requireNonNull(opdracht);
        }
    }

    List<Regel> lees(byte[] body) {
        List<Regel> regels = new ArrayList<>();
        try (MappingIterator<JsonNode> nodes = json.readerFor(JsonNode.class).readValues(body)) {
            while (nodes.hasNextValue()) {
                if (regels.size() == MEEST) {
                    throw fout("Een levering heeft hoogstens %d boekingen.".formatted(MEEST));
                }
                regels.add(regel(regels.size() + 1, nodes.nextValue()));
            }
        } catch (JsonProcessingException e) {
            throw new InvalidInput(List.of(JsonErrors.error(e)));
        } catch (IOException e) {
            throw new UncheckedIOException("The batch can't be read", e);
        }
        if (regels.isEmpty()) {
            throw fout("Een levering heeft minstens een boeking.");
        }
        return regels;
    }

    private Regel regel(int nummer, JsonNode node) {
        List<FieldError> fouten = new ArrayList<>();
        var regel = leesbaar(node, fouten);
        if (regel != null) {
            voegToe(fouten, Violations.of(validator.validate(regel)));
            voegToe(fouten, regel.mist());
        }
        return fouten.isEmpty() && regel != null
                ? new Regel(nummer, regel.opdracht(), null)
                : new Regel(nummer, null, new InvalidInput(fouten));
    }

    /// The line without the fields that can't be read, which are told; nothing if it can't be read
    /// without them either.
    private @Nullable Leverregel leesbaar(JsonNode node, List<FieldError> fouten) {
        if (!node.isObject()) {
            fouten.add(new FieldError("", "levering", "Een boeking is een object."));
            return null;
        }
        while (true) {
            try {
                return json.treeToValue(node, Leverregel.class);
            } catch (JsonProcessingException e) {
                var fout = JsonErrors.error(e);
                fouten.add(fout);
                if (!legOpzij(node, fout.pointer())) {
                    return null;
                }
            }
        }
    }

    private static boolean legOpzij(JsonNode node, String pointer) {
        if (pointer.isEmpty()) {
            return false;
        }
        var plaats = JsonPointer.compile(pointer);
        return node.at(plaats.head()) instanceof ObjectNode ouder
                && ouder.remove(plaats.last().getMatchingProperty()) != null;
    }

    /// A field that was put aside isn't missing too.
    private static void voegToe(List<FieldError> fouten, List<FieldError> nieuwe) {
        var gezegd = fouten.stream().map(FieldError::pointer).toList();
        nieuwe.stream().filter(fout -> !gezegd.contains(fout.pointer())).forEach(fouten::add);
    }

    private static InvalidInput fout(String zin) {
        return new InvalidInput(List.of(new FieldError("", "levering", zin)));
    }
}
