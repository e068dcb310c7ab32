package nl.pols.kit.web;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.kit.identity.Gemeentecode;
import nl.pols.kit.identity.KvkNummer;
import nl.pols.kit.identity.Oin;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.identity.Rsin;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.problem.ValueRefused;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Reads values in paths, queries and headers, and says which one is wrong: 400 with its name,
/// where the framework would answer an empty 404. A BSN has no place there, so it has no converter.
@Provider
public class KitParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reader> READERS =
            Map.ofEntries(
                    reader(UUID.class, KitParameters::uuid, "een UUID"),
                    reader(
                            LocalDate.class,
                            LocalDate::parse,
                            "een bestaande datum, jjjj-mm-dd, bijvoorbeeld 2022-05-23"),
                    reader(
                            Instant.class,
                            text -> OffsetDateTime.parse(text).toInstant(),
                            "een tijdstip met tijdzone, bijvoorbeeld 2022-05-23T10:15:30Z"),
                    reader(Integer.class, Integer::valueOf, "een geheel getal"),
                    reader(int.class, Integer::valueOf, "een geheel getal"),
                    reader(Long.class, Long::valueOf, "een geheel getal"),
                    reader(long.class, Long::valueOf, "een geheel getal"),
                    reader(Boolean.class, KitParameters::bool, "true of false"),
                    reader(boolean.class, KitParameters::bool, "true of false"),
                    reader(Gemeentecode.class, Gemeentecode::new, "een gemeentecode"),
                    reader(Oin.class, Oin::new, "een OIN"),
                    reader(Rsin.class, Rsin::new, "een RSIN"),
                    reader(KvkNummer.class, KvkNummer::new, "een KvK-nummer"),
                    reader(Organisatie.class, Organisatie::parse, "een organisatie"));

    private record Reader(Function<String, Object> read, String expected) {}

    private static Map.Entry<Class<?>, Reader> reader(
            Class<?> type, Function<String, Object> read, String expected) {
        return Map.entry(type, new Reader(read, expected));
    }

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        var reader = type.isEnum() ? enumReader(type) : READERS.get(type);
        return reader == null ? null : new Converter<>(pointer(annotations), reader);
    }

    private static Reader enumReader(Class<?> type) {
        var constants =
                Arrays.stream(type.getEnumConstants())
                        .collect(
                                Collectors.toMap(
                                        constant -> ((Enum<?>) constant).name(),
                                        Function.identity()));
        return new Reader(
                text -> {
                    var constant = constants.get(text);
                    if (constant == null) {
                        throw new IllegalArgumentException("not one of the constants");
                    }
                    return constant;
                },
                "een van: "
                        + constants.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    private static String pointer(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            var found =
                    switch (annotation) {
                        case QueryParam query -> "query:" + query.value();
                        case PathParam path -> "path:" + path.value();
                        case HeaderParam header -> "header:" + header.value();
                        case CookieParam cookie -> "cookie:" + cookie.value();
                        case RestQuery query -> "query:" + query.value();
                        case RestPath path -> "path:" + path.value();
                        case RestHeader header -> "header:" + header.value();
                        default -> "";
                    };
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "path:";
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("a UUID has 36 characters");
        }
        return UUID.fromString(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private record Converter<T>(String pointer, Reader reader) implements ParamConverter<T> {
        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                return (T) reader.read().apply(value);
            } catch (ValueRefused refused) {
                throw invalid(refused.code(), refused.sentence());
            } catch (RuntimeException unreadable) {
                throw invalid("formaat", "Verwacht: %s.".formatted(reader.expected()));
            }
        }

        private InvalidInput invalid(String code, String sentence) {
            return new InvalidInput(List.of(new FieldError(pointer, code, sentence)));
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
