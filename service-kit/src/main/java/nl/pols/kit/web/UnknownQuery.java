package nl.pols.kit.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses a query parameter that an endpoint doesn't have (400). Left unread, a filter of which
/// the name was mistyped would answer for everybody what was asked for one.
class UnknownQuery {

    /// A name that may be repeated; another could be anything, a number of a person too.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z-]{0,39}");

    private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.USER - 80)
    void check(ResourceInfo resource, UriInfo uri) {
        var asked = uri.getQueryParameters().keySet();
        var method = resource.getResourceMethod();
        if (asked.isEmpty() || method.isAnnotationPresent(OwnQuery.class)) {
            return;
        }
        var names = known.computeIfAbsent(method, UnknownQuery::namesOf);
        var errors =
                asked.stream()
                        .filter(name -> !names.contains(name))
                        .map(name -> error(name, names))
                        .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static FieldError error(String name, SortedSet<String> names) {
        return new FieldError(
                NAME.matcher(name).matches() ? "query:" + name : "query:",
                "onbekende-parameter",
                names.isEmpty()
                        ? "Dit adres kent geen parameters. Laat alles na het vraagteken weg."
                        : "Deze parameter kent dit adres niet. Kies uit: %s."
                                .formatted(String.join(", ", names)));
    }

    private static SortedSet<String> namesOf(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter, parameter.getType());
        }
        return names;
    }

    private static void add(SortedSet<String> names, AnnotatedElement place, Class<?> bean) {
        var query = place.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
        if (place.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
                Arrays.stream(type.getDeclaredFields()).forEach(f -> add(names, f, f.getType()));
            }
        }
    }
}
