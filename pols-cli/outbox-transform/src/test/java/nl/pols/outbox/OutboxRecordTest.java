package nl.pols.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A message as Debezium hands it on, and the record that is to be published.
class OutboxRecordTest {
    private static final Schema KEY =
            SchemaBuilder.struct().field("prefix", Schema.OPTIONAL_STRING_SCHEMA).build();
    private static final Schema MESSAGE =
            SchemaBuilder.struct()
                    .field("prefix", Schema.OPTIONAL_STRING_SCHEMA)
                    .field("content", Schema.OPTIONAL_BYTES_SCHEMA)
                    .optional()
                    .build();
    private static final Schema CHANGE =
            SchemaBuilder.struct()
                    .field("op", Schema.STRING_SCHEMA)
                    .field("ts_ms", Schema.OPTIONAL_INT64_SCHEMA)
                    .field("message", MESSAGE)
                    .build();
    private static final String EVENT =
            "{\"id\":\"a\",\"data\":{\"naam\":\"\u00c9\u00e9n \\\"twee\\\"\\n\"}}";

    private final OutboxRecord<SourceRecord> transform = new OutboxRecord<>();

    @BeforeEach
    void configured() {
        transform.configure(Map.of("topic.prefix", "pols.trajectregistratie."));
    }

    @Test
    void anEventGoesToTheTopicOfItsAggregateUnderItsKeyAsItWasWritten() {
        var record =
                transform.apply(
                        message(
                                "{\"id\":\"7\",\"aggregatetype\":\"traject\",\"aggregateid\":\"t-1\",\"payload\":%s}"
                                        .formatted(quoted(EVENT))));

        assertThat(record.topic()).isEqualTo("pols.trajectregistratie.traject");
        assertThat(record.kafkaPartition()).isNull();
        assertThat(record.key()).isEqualTo("t-1");
        assertThat(record.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(record.value()).isEqualTo(EVENT);
        assertThat(record.valueSchema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(record.timestamp()).isEqualTo(1_234L);
        assertThat(record.headers().lastWithName("id").value()).isEqualTo("7");
        assertThat(record.headers().lastWithName("content-type").value())
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(record.sourceOffset()).isEqualTo(Map.of("lsn", 9L));
    }

    /// To skip it would lose an event, and nobody would know.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "onzin",
                "[]",
                "{}",
                "{\"id\":\"7\",\"aggregatetype\":\"traject\",\"aggregateid\":\"t-1\"}",
                "{\"id\":\"7\",\"aggregatetype\":\"\",\"aggregateid\":\"t-1\",\"payload\":\"{}\"}",
                "{\"id\":\"7\",\"aggregatetype\":\"traject\",\"aggregateid\":\"t-1\",\"payload\":{}}",
                "{\"id\":\"7\",\"aggregatetype\":\"traject\",\"aggregateid\":null,\"payload\":\"{}\"}",
                "{\"id\":\"7\",\"aggregatetype\":\"traject\",\"aggregateid\":\"t-1\",\"payload\":\"{}\",\"soort\":\"x\"}",
                "{\"id\":\"7\",\"aggregatetype\":\"traject\",\"aggregateid\":\"t-1\",\"payload\":\"{}\"",
            })
    void whatNoOutboxWroteIsAnError(String content) {
        var message = message(content);

        assertThatThrownBy(() -> transform.apply(message)).isInstanceOf(DataException.class);
    }

    @Test
    void soIsWhatIsNoChangeOfADatabase() {
        var heartbeat =
                new SourceRecord(
                        Map.of(),
                        Map.of(),
                        "t",
                        Schema.STRING_SCHEMA,
                        "k",
                        Schema.STRING_SCHEMA,
                        "v");

        assertThatThrownBy(() -> transform.apply(heartbeat)).isInstanceOf(DataException.class);
    }

    @Test
    void theWorkerFindsItAndAsksForTheTopics() {
        assertThat(
                        ServiceLoader.load(Transformation.class).stream()
                                .map(provider -> provider.type().getName()))
                .contains(OutboxRecord.class.getName());
        assertThatThrownBy(() -> new OutboxRecord<SourceRecord>().configure(Map.of()))
                .isInstanceOf(ConfigException.class);
    }

    private static SourceRecord message(String content) {
        var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        var message = new Struct(MESSAGE).put("prefix", "outbox").put("content", bytes);
        var change = new Struct(CHANGE).put("op", "m").put("ts_ms", 1_234L).put("message", message);
        return new SourceRecord(
                Map.of("server", "pols"),
                Map.of("lsn", 9L),
                "pols.connect.trajecten.message",
                KEY,
                new Struct(KEY).put("prefix", "outbox"),
                CHANGE,
                change);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
