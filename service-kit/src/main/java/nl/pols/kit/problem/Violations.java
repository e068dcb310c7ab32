package nl.pols.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Translates all violations of bean validation at once: to a pointer, a code and a Dutch sentence.
public final class Violations {
    private Violations() {}

    /// Of a bean that was validated by hand, such as one record of many in a request.
    public static List<FieldError> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> error(violation, null))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    static boolean ofReturnValue(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .anyMatch(violation -> {
                    for (Path.Node node : violation.getPropertyPath()) {
                        if (node.getKind() == ElementKind.RETURN_VALUE) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    static List<FieldError> errors(ConstraintViolationException violations, ResourceInfo resource) {
        return violations.getConstraintViolations().stream()
                .map(violation -> error(violation, resource))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
                .toList();
    }

    private static FieldError error(
            ConstraintViolation<?> violation, @Nullable ResourceInfo resource) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        var pointer = pointer(violation, resource);
        var sentence =
                pointer.isEmpty() && violation.getInvalidValue() == null
                        ? "Het bericht is leeg. Stuur een JSON-object zoals de OpenAPI-documentatie"
                                + " noemt."
                        : sentence(violation);
        return new FieldError(pointer, code(annotation), sentence);
    }

    private static String pointer(
            ConstraintViolation<?> violation, @Nullable ResourceInfo resource) {
        var prefix = "";
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                prefix = place(index, node.getName(), resource);
            } else if (node.getKind() == ElementKind.PROPERTY
                    || node.getKind() == ElementKind.CONTAINER_ELEMENT
                    || node.getKind() == ElementKind.BEAN) {
                append(pointer, node);
            }
        }
        return prefix.endsWith(":")
                ? prefix + pointer.toString().replaceFirst("^/", "")
                : prefix + pointer;
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }

    /// Where the parameter of the method comes from: nothing for the body, else `query:name` and
    /// the like.
    private static String place(int index, String name, @Nullable ResourceInfo resource) {
        var method = resource == null ? null : resource.getResourceMethod();
        if (method == null) {
            return "";
        }
        for (Annotation annotation : method.getParameterAnnotations()[index]) {
            switch (annotation) {
                case QueryParam query -> {
                    return "query:" + query.value();
                }
                case PathParam path -> {
                    return "path:" + path.value();
                }
                case HeaderParam header -> {
                    return "header:" + header.value();
                }
                case RestQuery query -> {
                    return "query:" + (query.value().isEmpty() ? name : query.value());
                }
                case RestPath path -> {
                    return "path:" + (path.value().isEmpty() ? name : path.value());
                }
                case RestHeader header -> {
                    return "header:" + (header.value().isEmpty() ? name : header.value());
                }
                case BeanParam bean -> {
                    return "query:";
                }
                default -> {
                    // says nothing about the place
                }
            }
        }
        return "";
    }

    private static String code(Annotation annotation) {
        var name = annotation.annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "verplicht";
            case "Null" -> "leeg";
            case "Positive", "PositiveOrZero", "Negative", "NegativeOrZero" -> "teken";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Range" -> "bereik";
            case "Size", "Length" -> "lengte";
            case "Pattern" -> "patroon";
            case "Digits" -> "cijfers";
            case "Past", "PastOrPresent", "Future", "FutureOrPresent" -> "tijd";
            default -> name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }

    private static String sentence(ConstraintViolation<?> violation) {
        if (!violation.getMessageTemplate().startsWith("{jakarta.validation")
                && !violation.getMessageTemplate().startsWith("{org.hibernate")) {
            return violation.getMessage();
        }
        var descriptor = violation.getConstraintDescriptor();
        Map<String, Object> with = descriptor.getAttributes();
        return switch (descriptor.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotEmpty" -> "Dit veld is verplicht. Vul het in.";
            case "NotBlank" -> "Dit veld is verplicht en mag niet leeg zijn. Vul het in.";
            case "Null" -> "Dit veld mag hier niet worden ingevuld. Laat het weg.";
            case "Positive" -> "Dit getal moet groter zijn dan 0.";
            case "PositiveOrZero" -> "Dit getal mag niet kleiner zijn dan 0.";
            case "Min", "DecimalMin" ->
                    "Deze waarde is ten minste %s.".formatted(with.get("value"));
            case "Max", "DecimalMax" ->
                    "Deze waarde is ten hoogste %s.".formatted(with.get("value"));
            case "Size", "Length" -> size(with);
            case "Pattern" -> "Deze tekst heeft niet de vorm %s.".formatted(with.get("regexp"));
            case "Digits" ->
                    "Dit getal heeft ten hoogste %s cijfers voor en %s na de komma."
                            .formatted(with.get("integer"), with.get("fraction"));
            case "Past", "PastOrPresent" -> "Deze datum mag niet in de toekomst liggen.";
            case "Future", "FutureOrPresent" -> "Deze datum mag niet in het verleden liggen.";
            default -> "Deze waarde voldoet niet aan de regels. Zie de OpenAPI-documentatie.";
        };
    }

    private static String size(Map<String, Object> with) {
        return Integer.valueOf(Integer.MAX_VALUE).equals(with.get("max"))
                ? "De lengte is ten minste %s.".formatted(with.get("min"))
                : "De lengte is %s tot en met %s.".formatted(with.get("min"), with.get("max"));
    }
}
