package nl.pols.kit.openapi;

import static nl.pols.kit.problem.StandardProblem.BERICHT_TE_GROOT;
import static nl.pols.kit.problem.StandardProblem.CONFLICT;
import static nl.pols.kit.problem.StandardProblem.FORMAAT_NIET_LEESBAAR;
import static nl.pols.kit.problem.StandardProblem.FORMAAT_NIET_LEVERBAAR;
import static nl.pols.kit.problem.StandardProblem.INTERNE_FOUT;
import static nl.pols.kit.problem.StandardProblem.NIET_AANGEMELD;
import static nl.pols.kit.problem.StandardProblem.NIET_BEVOEGD;
import static nl.pols.kit.problem.StandardProblem.ONBEKEND_PAD;
import static nl.pols.kit.problem.StandardProblem.ONGELDIGE_INVOER;
import static nl.pols.kit.problem.StandardProblem.TIJDELIJK_NIET_BESCHIKBAAR;
import static nl.pols.kit.problem.StandardProblem.VERSIE_VEROUDERD;
import static nl.pols.kit.problem.StandardProblem.VOORWAARDE_ONTBREEKT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.pols.kit.problem.StandardProblem;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Which of the kit's problems an operation can give, read off its shape.
final class PossibleProblems {

    private final PathItem.HttpMethod method;
    private final Operation operation;
    private final List<Parameter> parameters = new ArrayList<>();

    PossibleProblems(PathItem.HttpMethod method, Operation operation, PathItem item) {
        this.method = method;
        this.operation = operation;
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        if (item.getParameters() != null) {
            parameters.addAll(item.getParameters());
        }
    }

    Set<StandardProblem> all() {
        var problems =
                EnumSet.of(
                        NIET_AANGEMELD,
                        NIET_BEVOEGD,
                        FORMAAT_NIET_LEVERBAAR,
                        INTERNE_FOUT,
                        TIJDELIJK_NIET_BESCHIKBAAR);
        if (writes() || has(Parameter.In.PATH) || has(Parameter.In.QUERY)) {
            problems.add(ONGELDIGE_INVOER);
        }
        if (has(Parameter.In.PATH)) {
            problems.add(ONBEKEND_PAD);
        }
        if (writes()) {
            problems.add(CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(EnumSet.of(BERICHT_TE_GROOT, FORMAAT_NIET_LEESBAAR));
        }
        if (asksCondition()) {
            problems.addAll(EnumSet.of(VERSIE_VEROUDERD, VOORWAARDE_ONTBREEKT));
        }
        return problems;
    }

    private boolean writes() {
        return method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.HEAD;
    }

    private boolean has(Parameter.In place) {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private boolean asksCondition() {
        return parameters.stream()
                .anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()));
    }
}
