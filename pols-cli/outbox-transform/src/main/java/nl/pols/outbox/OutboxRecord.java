package nl.pols.outbox;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.transforms.Transformation;

/// Makes the event of a logical message that an outbox wrote: to the topic of its aggregate, under
/// its key, as the text that the service wrote. What Debezium's decoding of the message and its
/// event router make of it, without a schema for each record. Invariant: a message that isn't what
/// an outbox writes is an error, which stops the connector; none is skipped.
public class OutboxRecord<R extends ConnectRecord<R>> implements Transformation<R> {

    private static final String TOPICS = "topic.prefix";
    private static final ConfigDef CONFIG =
            new ConfigDef()
                    .define(
                            TOPICS,
                            Type.STRING,
                            Importance.HIGH,
                            "What a topic's name begins with; the name of the aggregate follows");

    private String topics = "";

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void configure(Map<String, ?> settings) {
        topics = String.valueOf(CONFIG.parse(settings).get(TOPICS));
    }

    @Override
    public R apply(R record) {
        if (!(record.value() instanceof Struct change)) {
            throw new DataException("Not a change of a database: " + record);
        }
        OutboxMessage message = OutboxMessage.read(change.getStruct("message").getBytes("content"));
        record.headers().addString("id", message.id());
        record.headers().addString("content-type", "application/cloudevents+json; charset=UTF-8");
        return record.newRecord(
                topics + message.aggregate(),
                null, // its key decides
                Schema.STRING_SCHEMA,
                message.subject(),
                Schema.STRING_SCHEMA,
                message.event(),
                change.getInt64("ts_ms"),
                record.headers());
    }

    @Override
    public void close() {
        // nothing is held
    }
}
