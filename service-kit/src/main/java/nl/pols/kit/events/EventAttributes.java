package nl.pols.kit.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an event says around its data, as far as it was read; of what is told twice, the last. What
/// is no event is refused with a reason.
final class EventAttributes {

    private static final Form TYPE = new Form("type", "nl\\.[a-z0-9-]+\\.[a-z0-9-]+\\.v[1-9]\\d*");
    private static final Form SOURCE =
            new Form("source", "urn:nld:oin:\\d{20}:systeem:pols-[a-z][a-z-]*");
    private static final Form SEQUENCE = new Form("sequence", "[1-9]\\d{0,17}");

    private @Nullable String specversion;
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String source;
    private @Nullable String subject;
    private @Nullable String time;
    private @Nullable String sequence;
    private @Nullable String sequencetype;
    private @Nullable String datacontenttype;
    private @Nullable String dataschema;

    /// @param value nothing where it is no text
    void put(String name, @Nullable String value) {
        switch (name) {
            case "specversion" -> specversion = value;
            case "id" -> id = value;
            case "type" -> type = value;
            case "source" -> source = value;
            case "subject" -> subject = value;
            case "time" -> time = value;
            case "sequence" -> sequence = value;
            case "sequencetype" -> sequencetype = value;
            case "datacontenttype" -> datacontenttype = value;
            case "dataschema" -> dataschema = value;
            default -> {
                // an extension that nobody here reads
            }
        }
    }

    /// As far as it is known; empty where the text hasn't told it yet.
    String type() {
        return type == null ? "" : type;
    }

    CloudEvent with(@Nullable JsonPiece data) {
        require(specversion, "specversion", "1.0");
        require(datacontenttype, "datacontenttype", "application/json");
        require(sequencetype, "sequencetype", "Integer");
        if (data == null) {
            throw new InvalidCloudEvent("data ontbreekt of is geen object");
        }
        return new CloudEvent(
                uuid(text(id, "id")),
                TYPE.of(type),
                SOURCE.of(source),
                text(subject, "subject"),
                instant(text(time, "time")),
                Long.parseLong(SEQUENCE.of(sequence)),
                text(dataschema, "dataschema"),
                data);
    }

    /// The form that a text must have. What is told by every event is looked at once: those that
    /// had the form are remembered, as long as they are few.
    private record Form(String name, Pattern pattern, Set<String> known) {
        private static final int MOST_KNOWN = 200;

        Form(String name, String pattern) {
            this(name, Pattern.compile(pattern), ConcurrentHashMap.newKeySet());
        }

        String of(@Nullable String value) {
            String found = text(value, name);
            if (!known.contains(found)) {
                if (!pattern.matcher(found).matches()) {
                    throw new InvalidCloudEvent(
                            "%s heeft niet de vorm %s".formatted(name, pattern));
                }
                if (known.size() < MOST_KNOWN) {
                    known.add(found);
                }
            }
            return found;
        }
    }

    private static void require(@Nullable String value, String name, String expected) {
        if (!expected.equals(text(value, name))) {
            throw new InvalidCloudEvent("%s moet %s zijn".formatted(name, expected));
        }
    }

    private static String text(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new InvalidCloudEvent("%s ontbreekt of is geen tekst".formatted(name));
        }
        return value;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCloudEvent("id is geen UUID", e);
        }
    }

    private static Instant instant(String text) {
        var moment = IsoText.moment(text);
        if (moment != null) {
            return moment;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidCloudEvent("time is geen tijdstip volgens RFC 3339", e);
        }
    }
}
