package nl.pols.kit.web;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of every list (`@BeanParam`): keyset paging, so that page 1,000 costs as
/// much as page 1 and rows written meanwhile neither repeat nor vanish. Use:
///
/// ```java
/// var slice = paging.slice();
/// var rows = query(slice.operator(), slice.order(), slice.key(), slice.fetchSize());
/// return paging.page(rows, row -> List.of(row.naam(), row.id().toString()));
/// ```
public class Paging {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;
    private static final String SEPARATOR = "\u001f";

    @QueryParam("limit")
    @Parameter(
            description = "Hoogste aantal regels op een pagina, 1 tot en met 1000.",
            example = "100",
            schema = @Schema(minimum = "1", maximum = "1000", defaultValue = "100"))
    @Nullable Integer limit;

    // Without an example: a made-up place is no place, and whoever tries an operation out would
    // send
    // it.
    @QueryParam("cursor")
    @Parameter(
            description =
                    "Plaats in de lijst, uit next of prev van een vorige pagina. Weglaten geeft de"
                            + " eerste pagina.")
    @Nullable String cursor;

    /// For tests and for callers outside a request.
    public static Paging of(@Nullable Integer limit, @Nullable String cursor) {
        var paging = new Paging();
        paging.limit = limit;
        paging.cursor = cursor;
        return paging;
    }

    /// What to read.
    ///
    /// @param key the sort values of the row to continue from, in the order of the list; empty at
    ///   the start
    /// @param backward whether the rows before `key` are asked
    public record Slice(List<String> key, boolean backward, int limit) {
        public Slice {
            key = List.copyOf(key);
        }

        public boolean fromStart() {
            return key.isEmpty();
        }

        /// The comparison with the key: `(a, b) > (?, ?)` or `<`.
        public String operator() {
            return backward ? "<" : ">";
        }

        /// The direction of every column in `order by`.
        public String order() {
            return backward ? "desc" : "asc";
        }

        /// One sort value of the row to continue from. A cursor that was made up, or that belongs
        /// to another list, is refused here and not by the database.
        public <T> T key(int place, Function<String, T> read) {
            if (place >= key.size()) {
                throw unknownCursor();
            }
            try {
                return read.apply(key.get(place));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw unknownCursor();
            }
        }

        /// One more than asked, to see whether there is more.
        public int fetchSize() {
            return limit + 1;
        }
    }

    public Slice slice() {
        int size = limit == null ? DEFAULT_LIMIT : limit;
        if (size < 1 || size > MAX_LIMIT) {
            throw invalid("query:limit", "limit", "limit ligt tussen 1 en 1000.");
        }
        if (cursor == null || cursor.isEmpty()) {
            return new Slice(List.of(), false, size);
        }
        var text = decode(cursor);
        return new Slice(
                List.of(text.substring(1).split(SEPARATOR, -1)), text.charAt(0) == '<', size);
    }

    /// The page made of what was read for [#slice()]: at most `fetchSize` rows, in the order read.
    public <T> Page<T> page(List<T> rows, Function<T, List<String>> key) {
        var slice = slice();
        boolean more = rows.size() > slice.limit();
        var items = more ? rows.subList(0, slice.limit()) : rows;
        if (slice.backward()) {
            items = items.reversed();
        }
        if (items.isEmpty()) {
            return new Page<>(List.of(), null, null);
        }
        boolean hasNext = slice.backward() || more;
        boolean hasPrev = slice.backward() ? more : !slice.fromStart();
        return new Page<>(
                items,
                hasNext ? encode('>', key.apply(items.getLast())) : null,
                hasPrev ? encode('<', key.apply(items.getFirst())) : null);
    }

    private static String encode(char direction, List<String> key) {
        var text = direction + String.join(SEPARATOR, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            // A NUL is no text for PostgreSQL.
            if ((text.startsWith(">") || text.startsWith("<")) && text.indexOf(0) < 0) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw unknownCursor();
        }
        throw unknownCursor();
    }

    private static InvalidInput unknownCursor() {
        return invalid(
                "query:cursor",
                "cursor",
                "De cursor is niet door deze dienst gegeven. Begin opnieuw zonder cursor en volg"
                        + " next of prev.");
    }

    private static InvalidInput invalid(String pointer, String code, String detail) {
        return new InvalidInput(List.of(new FieldError(pointer, code, detail)));
    }
}
