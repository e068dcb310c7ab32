package nl.pols.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in our own words what is wrong with a JSON text. Jackson's own sentences quote the input,
/// and the input can hold a BSN.
public final class JsonErrors {
    private JsonErrors() {}

    public static FieldError error(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case ValueInstantiationException refused -> refusedValue(refused);
            case InvalidFormatException format ->
                    new FieldError(pointer(format), "formaat", expected(format.getTargetType()));
            case MismatchedInputException missing when isMissingNumber(missing) ->
                    new FieldError(
                            pointer(missing), "verplicht", "Dit veld is verplicht. Vul het in.");
            case MismatchedInputException type ->
                    new FieldError(pointer(type), "type", expected(type.getTargetType()));
            case JsonMappingException other -> refusedValue(other);
            case JsonEOFException cut ->
                    new FieldError(
                            "",
                            "json",
                            "De JSON houdt te vroeg op%s. Stuur het hele bericht."
                                    .formatted(place(cut.getLocation())));
            default ->
                    new FieldError(
                            "",
                            "json",
                            "De tekst is geen geldige JSON%s. Controleer aanhalingstekens, komma's en haakjes."
                                    .formatted(place(failure.getLocation())));
        };
    }

    private static boolean isMissingNumber(MismatchedInputException failure) {
        return failure.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static FieldError unknownField(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        var names =
                known == null
                        ? ""
                        : known.stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
        return new FieldError(
                pointer(unknown),
                "onbekend-veld",
                "Dit veld bestaat hier niet. Toegestaan: %s.".formatted(names));
    }

    /// A value type refused its value; only our own types may speak, others quote the input.
    private static FieldError refusedValue(JsonMappingException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof ValueRefused own) {
                return new FieldError(pointer(refused), own.code(), own.sentence());
            }
            if (cause instanceof InputCoercionException tooLarge) {
                return new FieldError(pointer(refused), "bereik", reach(tooLarge.getTargetType()));
            }
            if (cause instanceof JacksonException && !(cause instanceof JsonMappingException)) {
                return error((JacksonException) cause);
            }
        }
        return new FieldError(
                pointer(refused),
                "waarde",
                "Deze waarde kan hier niet. Zie de OpenAPI-documentatie.");
    }

    private static String reach(Class<?> type) {
        return type == int.class
                ? "Dit getal is te groot of te klein. Verwacht: een geheel getal van -2147483648"
                        + " tot en met 2147483647."
                : "Dit getal is te groot of te klein. Verwacht: een geheel getal van hoogstens 18"
                        + " cijfers.";
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "Deze waarde heeft niet het juiste type. Zie de OpenAPI-documentatie.";
        }
        if (type.isEnum()) {
            return "Kies een van: %s."
                    .formatted(
                            Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .collect(Collectors.joining(", ")));
        }
        return "Verwacht: %s.".formatted(nameOf(type));
    }

    private static String nameOf(Class<?> type) {
        if (type == LocalDate.class) {
            return "een bestaande datum, jjjj-mm-dd, bijvoorbeeld \"2022-05-23\"";
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "een tijdstip met tijdzone, bijvoorbeeld \"2022-05-23T10:15:30Z\"";
        }
        if (type == UUID.class) {
            return "een UUID, bijvoorbeeld \"0190a6c2-7d7e-7cc3-98c4-dc0c0c07398f\"";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true of false, zonder aanhalingstekens";
        }
        if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class) {
            return "een geheel getal, zonder aanhalingstekens";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "een getal, zonder aanhalingstekens";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "een tekst tussen aanhalingstekens";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray()
                ? "een lijst, [...]"
                : "een object, {...}, of een tekst zoals de OpenAPI-documentatie noemt";
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " (regel %d, teken %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    /// JSON pointer (RFC 6901) of the place.
    private static String pointer(JsonMappingException failure) {
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(escaped(step.getFieldName()));
            }
        }
        return pointer.toString();
    }

    /// A name that nobody declared came from the sender: digits in it could be a BSN.
    private static String escaped(String name) {
        var plain = name.replaceAll("[0-9]{8,}", "*");
        return plain.replace("~", "~0").replace("/", "~1");
    }
}
