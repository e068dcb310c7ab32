package nl.pols.financiering.sjabloon;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.pols.financiering.sjabloon.Formulier.Blad;
import nl.pols.financiering.sjabloon.Waardelezer.Onjuist;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/// A form that was sent back: the JSON that it amounts to, and where in it each value stands, so
/// that whatever is wrong with the JSON is said of a cell.
public final class Invulling {

    private record Cel(String plaats, String label) {}

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, Cel> cellen = new LinkedHashMap<>();
    private final List<FieldError> fouten = new ArrayList<>();

    private Invulling() {}

    static Invulling van(Formulier formulier, List<Vak> vakken) {
        if (vakken.stream().allMatch(vak -> vak.waarde() instanceof Waarde.Leeg)) {
            throw new FormulierOnleesbaar(
                    "", "leeg", "Het formulier is leeg. Vul het in en stuur het opnieuw.");
        }
        var invulling = new Invulling();
        for (Blad blad : formulier.bladen()) {
            var eigen = vakken.stream().filter(vak -> vak.blad().equals(blad)).toList();
            if (blad.isLijst()) {
                invulling.lijst(blad, eigen);
            } else {
                eigen.forEach(vak -> invulling.zet(invulling.json, "", vak));
            }
        }
        return invulling;
    }

    private void lijst(Blad blad, List<Vak> vakken) {
        var rijen = new LinkedHashSet<Integer>();
        vakken.stream()
                .filter(vak -> !(vak.waarde() instanceof Waarde.Leeg))
                .forEach(vak -> rijen.add(vak.rij()));
        if (rijen.isEmpty()) {
            return;
        }
        var pointer = JsonPointer.compile(blad.pointer());
        var lijst = ouder(json, pointer).putArray(naam(pointer));
        rijen.forEach(rij -> {
            var plek = blad.pointer() + "/" + lijst.size();
            var record = lijst.addObject();
            vakken.stream().filter(vak -> vak.rij() == rij).forEach(vak -> zet(record, plek, vak));
        });
    }

    private void zet(ObjectNode in, String plek, Vak vak) {
        var veld = vak.veld();
        var pointer = JsonPointer.compile(veld.pointer());
        cellen.put(plek + veld.pointer(), new Cel(vak.plaats(), veld.label()));
        try {
            JsonNode waarde = Waardelezer.lees(veld, vak.waarde());
            if (!waarde.isNull()) {
                ouder(in, pointer).set(naam(pointer), waarde);
            } else if (veld.verplicht()) {
                ouder(in, pointer);
            }
        } catch (Onjuist e) {
            fouten.add(inCel(plek + veld.pointer(), e.code(), e.zin()));
        }
    }

    private static ObjectNode ouder(ObjectNode in, JsonPointer pointer) {
        var ouder = pointer.head();
        return ouder == null || ouder.matches() ? in : in.withObject(ouder);
    }

    private static String naam(JsonPointer pointer) {
        return pointer.last().getMatchingProperty();
    }

    /// The JSON, or everything that is wrong with the cells by themselves.
    public ObjectNode json() {
        if (!fouten.isEmpty()) {
            throw new InvalidInput(fouten);
        }
        return json;
    }

    /// The same faults, each in its cell.
    public List<FieldError> inCellen(List<FieldError> opPointers) {
        return opPointers.stream()
                .map(fout -> inCel(fout.pointer(), fout.code(), fout.detail()))
                .toList();
    }

    private FieldError inCel(String pointer, String code, String zin) {
        var cel = cel(pointer);
        return cel == null
                ? new FieldError(pointer, code, zin)
                : new FieldError(
                        cel.plaats, code, "%s (%s): %s".formatted(cel.plaats, cel.label, zin));
    }

    /// The cell itself, or the first of what the pointer has below it.
    private @Nullable Cel cel(String pointer) {
        var precies = cellen.get(pointer);
        if (precies != null || pointer.isEmpty()) {
            return precies;
        }
        return cellen.entrySet().stream()
                .filter(cel -> cel.getKey().startsWith(pointer + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
