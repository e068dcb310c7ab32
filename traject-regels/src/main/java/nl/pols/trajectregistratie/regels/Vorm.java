package nl.pols.trajectregistratie.regels;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The shape of an object within a record: its fields, how each is read, and what is made of them.
/// Reads on after a fault, so that all faults come out together.
///
/// @param <T> what is made of the fields, once nothing mandatory is missing
final class Vorm<T> {

    private final Map<String, Lezer> lezers = new HashMap<>();
    private final List<String> verplicht = new ArrayList<>();
    private final Function<Velden, T> maak;

    Vorm(Function<Velden, T> maak) {
        this.maak = maak;
    }

    /// How one field is read; null after a fault, which the reader has reported.
    @FunctionalInterface
    interface Lezer {
        @Nullable Object lees(Waarden waarde) throws IOException;
    }

    /// The fields of one object as they were read.
    static final class Velden {
        private final Map<String, Object> gelezen = new HashMap<>();

        <V> V eis(String veld, Class<V> soort) {
            return Objects.requireNonNull(mogelijk(veld, soort), veld);
        }

        <V> @Nullable V mogelijk(String veld, Class<V> soort) {
            return soort.cast(gelezen.get(veld));
        }
    }

    Vorm<T> verplicht(String veld, Lezer lezer) {
        verplicht.add(veld);
        return mogelijk(veld, lezer);
    }

    Vorm<T> mogelijk(String veld, Lezer lezer) {
        lezers.put(veld, lezer);
        return this;
    }

    /// A list of such objects; faulty ones are reported and left out.
    List<T> lijst(Waarden waarde, int meeste) throws IOException {
        JsonParser parser = waarde.parser();
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            waarde.verkeerdType();
            return List.of();
        }
        List<T> alle = new ArrayList<>();
        int nummer = 0;
        for (; parser.nextToken() != JsonToken.END_ARRAY; nummer++) {
            if (nummer >= meeste) {
                parser.skipChildren();
                continue;
            }
            T deel = object(waarde.element(nummer));
            if (deel != null) {
                alle.add(deel);
            }
        }
        if (nummer > meeste) {
            waarde.meld(Vormregels.TE_VEEL);
        }
        return alle;
    }

    @Nullable T object(Waarden waarde) throws IOException {
        JsonParser parser = waarde.parser();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return waarde.verkeerdType();
        }
        var velden = new Velden();
        Set<String> gezien = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String veld = parser.currentName();
            parser.nextToken();
            lees(waarde.veld(veld), veld, gezien.add(veld), velden);
        }
        boolean volledig = true;
        for (String veld : verplicht) {
            if (!gezien.contains(veld)) {
                waarde.veld(veld).meld(Vormregels.ONTBREEKT);
            }
            volledig &= velden.gelezen.containsKey(veld);
        }
        return volledig ? maak.apply(velden) : null;
    }

    private void lees(Waarden deel, String veld, boolean eerste, Velden velden) throws IOException {
        Lezer lezer = lezers.get(veld);
        if (lezer == null) {
            deel.onbekend();
        } else if (!eerste) {
            deel.parser().skipChildren();
            deel.meld(Vormregels.DUBBEL_VELD);
        } else if (deel.parser().currentToken() != JsonToken.VALUE_NULL
                || verplicht.contains(veld)) {
            Object gelezen = lezer.lees(deel);
            if (gelezen != null) {
                velden.gelezen.put(veld, gelezen);
            }
        }
    }
}
