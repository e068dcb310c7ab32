package nl.pols.kit.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How the JSON of events becomes records, and records JSON. A mapper of its own: what travels
/// between services may not depend on how one of them configures JSON.
final class EventMapper {

    private EventMapper() {}

    static ObjectMapper make() {
        return JsonMapper.builder()
                .findAndAddModules()
                .addModule(new QuickRecords())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// A consumer's record has a part of what an event tells, and a service reads as many as it
    /// can.
    private static final class QuickRecords extends SimpleModule {
        private static final long serialVersionUID = 1L;

        QuickRecords() {
            addDeserializer(LocalDate.class, new Day());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new SkipsTheUnknown());
        }
    }

    /// Not to fail over properties that a record hasn't is one thing; Jackson then still copies
    /// them and goes through the copy (FasterXML/jackson-databind#5897) unless the record says that
    /// it ignores them.
    private static final class SkipsTheUnknown extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(
                MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            var day =
                    parser.hasToken(JsonToken.VALUE_STRING) ? IsoText.day(parser.getText()) : null;
            return day == null ? LocalDateDeserializer.INSTANCE.deserialize(parser, context) : day;
        }
    }
}
