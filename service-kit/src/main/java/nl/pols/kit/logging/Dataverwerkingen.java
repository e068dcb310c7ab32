package nl.pols.kit.logging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// The log of processings of personal data, one record per participant and processing, never
/// sampled (Logboek dataverwerkingen 1.0). A record is a line of JSON in the category
/// `nl.pols.dataverwerkingen`; it has a file of its own where `POLS_DATAVERWERKINGEN_FILE` names
/// one ([DataverwerkingenFile]), and goes with the other logs where not.
@ApplicationScoped
public class Dataverwerkingen {
    static final String CATEGORY = "nl.pols.dataverwerkingen";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    /// In a file of its own, where a record is a line, so many go to the log as one: each by itself
    /// costs a write to disk.
    private static final int LINES_AT_ONCE = 100;

    private final Clock clock;
    private final DataverwerkingenFile file;

    Dataverwerkingen(Clock clock, DataverwerkingenFile file) {
        this.clock = clock;
        this.file = file;
    }

    /// Logs that the activity processed data of one participant just now.
    ///
    /// @param activityId id of the activity in the register of processing activities
    /// @param name what was done, a name of the operation
    public void log(String activityId, String name, UUID deelnemerId) {
        var now = clock.instant();
        log(activityId, name, now, now, List.of(deelnemerId));
    }

    /// Logs one record per participant for a processing of many; cheap enough for a delivery of
    /// 100,000.
    public void log(
            String activityId,
            String name,
            Instant start,
            Instant end,
            Collection<UUID> deelnemerIds) {
        var trace = Span.current().getSpanContext();
        logEach(
                activityId,
                name,
                start,
                end,
                deelnemerIds.stream().map(id -> new Verwerking(trace, id)).toList());
    }

    /// A participant, and the trace of the request that the processing is of.
    public record Verwerking(SpanContext trace, UUID deelnemerId) {}

    /// The same for a processing of what several requests brought.
    public void logEach(
            String activityId, String name, Instant start, Instant end, List<Verwerking> all) {
        var tail = tail(activityId, name, start, end);
        int atOnce = file.isOpen() ? LINES_AT_ONCE : 1;
        var lines = new StringBuilder();
        int count = 0;
        for (var one : all) {
            lines.append(count == 0 ? "{" : "\n{")
                    .append("\"trace_id\":\"")
                    .append(one.trace().getTraceId())
                    .append("\",\"span_id\":\"")
                    .append(one.trace().getSpanId())
                    .append(tail)
                    .append(one.deelnemerId())
                    .append("\"}}");
            if (++count == atOnce) {
                LOG.info(lines.toString());
                lines.setLength(0);
                count = 0;
            }
        }
        if (count > 0) {
            LOG.info(lines.toString());
        }
    }

    /// What all records of one processing have in common, up to whom it was about.
    private static String tail(String activityId, String name, Instant start, Instant end) {
        return "\",\"status\":\"OK\",\"name\":\""
                + name
                + "\",\"start_time\":"
                + start.toEpochMilli()
                + ",\"end_time\":"
                + end.toEpochMilli()
                + ",\"attributes\":{\"dpl.core.processing_activity_id\":\""
                + activityId
                + "\",\"dpl.core.data_subject_id_type\":\"pseudonym\",\"dpl.core.data_subject_id\":\"";
    }
}
