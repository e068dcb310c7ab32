package nl.pols.kit.events;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What an administrator sees of the inbox: how far it is, what is missing and what failed.
///
/// @param verbonden whether this instance has a connection with Kafka
/// @param achterstand messages in Kafka that this instance still has to read
/// @param gaten number of gaps; `eersteGaten` shows the oldest hundred
/// @param dodeBrieven number of open dead letters; `nieuwsteDodeBrieven` shows the newest hundred
/// @param verworpen the newest hundred dead letters that an administrator gave up
@Schema(name = "Inbox")
public record InboxState(
        boolean verbonden,
        long achterstand,
        List<Stand> standen,
        long gaten,
        List<Gat> eersteGaten,
        long dodeBrieven,
        List<DodeBrief> nieuwsteDodeBrieven,
        List<Verworpen> verworpen) {

    /// How far the inbox is on a topic.
    @Schema(name = "Topicstand")
    public record Stand(String topic, long aggregaten, long gebeurtenissen, Instant laatsteOp) {}

    /// A sequence that was never applied.
    public record Gat(
            String topic, String subject, long volgnummer, String reden, Instant ontdektOp) {}

    /// A message that could not be applied, and where it stands on its own topic.
    public record DodeBrief(
            String topic,
            int partitie,
            long plaats,
            @Schema(nullable = true) @Nullable String subject,
            @Schema(nullable = true) @Nullable Long volgnummer,
            @Schema(nullable = true) @Nullable String type,
            String reden,
            int herhaald,
            Instant ontvangenOp) {}

    /// A message that an administrator gave up: what was wrong with it, and why it was let go.
    @Schema(name = "VerworpenBrief")
    public record Verworpen(
            String topic,
            int partitie,
            long plaats,
            String fout,
            String reden,
            String door,
            Instant verworpenOp) {}
}
