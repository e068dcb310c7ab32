package nl.pols.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a reader of yesterday would stumble over if an event schema were changed today: a property
/// that is gone or may be absent, another type or format, a stricter rule that the events already
/// on the topics don't meet. Adding an optional property or an enum value is fine.
final class SchemaChanges {

    private static final List<String> RULES =
            List.of(
                    "format",
                    "pattern",
                    "const",
                    "minimum",
                    "maximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems");

    private final JsonNode oldRoot;
    private final JsonNode newRoot;
    private final List<String> breaking = new ArrayList<>();

    private SchemaChanges(JsonNode oldRoot, JsonNode newRoot) {
        this.oldRoot = oldRoot;
        this.newRoot = newRoot;
    }

    static List<String> breaking(JsonNode published, JsonNode proposed) {
        var changes = new SchemaChanges(published, proposed);
        changes.compare("", published, proposed);
        return changes.breaking;
    }

    private void compare(String at, JsonNode oldNode, JsonNode newNode) {
        JsonNode before = resolve(oldRoot, oldNode);
        JsonNode after = resolve(newRoot, newNode);
        compareTypes(at, before, after);
        compareEnums(at, before, after);
        compareRequired(at, before, after);
        compareRules(at, before, after);
        before.path("properties")
                .properties()
                .forEach(property ->
                        compareProperty(
                                at + "/" + property.getKey(),
                                property.getValue(),
                                after.path("properties").path(property.getKey())));
        if (before.has("items")) {
            compare(at + "/*", before.get("items"), after.path("items"));
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            compareChoice(at, before.path(choice), after.path(choice));
        }
    }

    private void compareProperty(String at, JsonNode before, JsonNode after) {
        if (after instanceof MissingNode) {
            breaking.add(at + " is removed");
        } else {
            compare(at, before, after);
        }
    }

    private void compareTypes(String at, JsonNode before, JsonNode after) {
        Set<String> types = texts(before.path("type"));
        if (!types.equals(texts(after.path("type")))) {
            breaking.add("%s: type %s became %s".formatted(at, types, texts(after.path("type"))));
        }
    }

    private void compareEnums(String at, JsonNode before, JsonNode after) {
        Set<String> removed = texts(before.path("enum"));
        if (before.has("enum") && after.has("enum")) {
            removed.removeAll(texts(after.path("enum")));
            removed.forEach(value -> breaking.add(at + ": enum value " + value + " is removed"));
        } else if (before.has("enum") || after.has("enum")) {
            breaking.add(at + ": enum is " + (after.has("enum") ? "new" : "removed"));
        }
    }

    private void compareRequired(String at, JsonNode before, JsonNode after) {
        Set<String> was = texts(before.path("required"));
        Set<String> is = texts(after.path("required"));
        is.stream()
                .filter(name -> !was.contains(name))
                .forEach(name -> breaking.add(at + "/" + name + " became required"));
        was.stream()
                .filter(name -> !is.contains(name) && after.path("properties").has(name))
                .forEach(name -> breaking.add(at + "/" + name + " is no longer required"));
    }

    private void compareRules(String at, JsonNode before, JsonNode after) {
        for (String rule : RULES) {
            if (!before.path(rule).equals(after.path(rule))) {
                breaking.add(
                        "%s: %s %s became %s"
                                .formatted(at, rule, before.path(rule), after.path(rule)));
            }
        }
    }

    private void compareChoice(String at, JsonNode before, JsonNode after) {
        if (before.size() != after.size()) {
            breaking.add(at + ": another number of alternatives");
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compare(at, before.get(i), after.get(i));
        }
    }

    private static JsonNode resolve(JsonNode root, JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.startsWith("#/") ? root.at(ref.substring(1)) : node;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
