package nl.pols.rapportage.proef;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import nl.pols.kit.fixtures.SchemaCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What these tests tell is what the other services publish: each event is held against its schema.
class EventsTest {

    static Stream<CloudEvent> events() {
        var id = UUID.randomUUID();
        return Stream.of(
                Trajectproef.traject().event(),
                Trajectproef.traject()
                        .tot("2021-06-01", "UITVAL")
                        .nieuweVersie(2, Trajectproef.BEKEND)
                        .event(),
                Events.gemeente("GM0363", "Amsterdam", "AM01"),
                Events.regio("AM01", "Groningen"),
                Events.verhuisdeGemeente(
                        "GM0363", "Amsterdam", "AM01", "AM02", LocalDate.of(2021, 7, 1)),
                Sobproef.sob(1)
                        .zetel("GM0363")
                        .werktVoor("GM0363", "WSW", "DETACHERING")
                        .taak("BREED")
                        .rmt(true, "AM01")
                        .impuls(false)
                        .functionaliteit("DETACHERINGSFACILITEIT", "2016-01-01", null)
                        .opgevolgdDoor(id, "2021-01-01", 10_000, "GM0363")
                        .nieuweVersie(2, Trajectproef.BEKEND)
                        .event(),
                Sobproef.sob(1).dubbelVan(id).event(),
                Sobproef.sob(1).ingetrokken().event(),
                Sobproef.functionaliteit("DETACHERINGSFACILITEIT"),
                Sobproef.rechtsopvolging(
                        1,
                        "vastgesteld",
                        "FUSIE",
                        LocalDate.of(2021, 1, 1),
                        Trajectproef.BEKEND,
                        id,
                        Sobproef.id(1),
                        Sobproef.id(2)),
                Sobproef.rechtsopvolging(
                        1,
                        "ingegaan",
                        "FUSIE",
                        LocalDate.of(2021, 1, 1),
                        Trajectproef.BEKEND,
                        id,
                        Sobproef.id(1),
                        Sobproef.id(2)),
                Sobproef.rechtsopvolging(
                        1,
                        "ingetrokken",
                        "FUSIE",
                        LocalDate.of(2021, 1, 1),
                        Trajectproef.BEKEND,
                        id,
                        Sobproef.id(1),
                        Sobproef.id(2)),
                Events.sob(id, "Een"),
                Events.sob(id, "Een", "GM0363"),
                Events.opgevolgd(
                        id,
                        2,
                        "Een",
                        UUID.randomUUID(),
                        LocalDate.of(2021, 1, 1),
                        Trajectproef.BEKEND),
                Events.opgave(
                        id,
                        1,
                        id,
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {1, 2, 3, 4},
                        Trajectproef.BEKEND),
                Events.opgave(
                        id,
                        2,
                        id,
                        "2021-01-01",
                        "2021-12-31",
                        new long[] {1, 2, 3, 4},
                        Trajectproef.BEKEND),
                Events.regeling(
                        "RMT",
                        "[{\"trancheId\":\"%s\",\"jaar\":2022,\"bedragCents\":1,\"doel\":\"d\",\"oormerk\":\"AB\"}]"
                                .formatted(id)),
                Events.toekenning(id, 1, 100, 0),
                Events.toekenning(id, id.toString(), "RMT", "AM01", 100));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isAsPublished(CloudEvent event) {
        SchemaCheck.requireValid(event.toJson());
    }
}
