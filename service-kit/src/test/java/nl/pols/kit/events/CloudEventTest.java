package nl.pols.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {

    static final String GOOD =
            """
            {"specversion": "1.0",
             "id": "5a8f2a52-6f9a-4f0e-9a7c-0f2f7f3d1b11",
             "type": "nl.re-integratietrajecten.traject-verlengd.v1",
             "source": "urn:nld:oin:00000099000000001000:systeem:pols-trajectregistratie",
             "subject": "b7a1",
             "time": "2026-03-01T12:30:00+01:00",
             "sequence": "2",
             "sequencetype": "Integer",
             "datacontenttype": "application/json",
             "dataschema": "/events/nl.re-integratietrajecten.traject-verlengd.v1.schema.json",
             "data": {"versie": 2, "naam": "Zeeuws-Vlaanderen é", "uren": 16.50}}
            """;

    record Gegevens(long versie, String naam) {}

    record Uren(BigDecimal uren) {}

    /// From the second time on the data of a type is read with its attributes.
    @BeforeEach
    void theTypeWasAskedForBefore() {
        assertThat(CloudEvent.parse(GOOD).dataAs(Gegevens.class).versie()).isEqualTo(2);
    }

    @Test
    void readsEveryAttribute() {
        var event = CloudEvent.parse(GOOD);

        assertThat(event.type()).isEqualTo("nl.re-integratietrajecten.traject-verlengd.v1");
        assertThat(event.subject()).isEqualTo("b7a1");
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T11:30:00Z"));
        assertThat(event.data().get("uren").decimalValue()).isEqualByComparingTo("16.5");
    }

    @Test
    void readsBackWhatItWrote() {
        var event = CloudEvent.parse(GOOD);

        assertThat(CloudEvent.parse(event.toJson()).toJson()).isEqualTo(event.toJson());
        assertThat(
                        CloudEvent.parse(event.toJson().getBytes(StandardCharsets.UTF_8))
                                .data()
                                .get("naam")
                                .asText())
                .isEqualTo("Zeeuws-Vlaanderen é");
    }

    static Stream<String> otherPlaces() {
        return Stream.of(
                GOOD.replace("\"data\": {", "\"data\" :\t\n {"),
                GOOD.replace("16.50}}", "16.50} ,\"later\": [{\"data\": {}}], \"é\": {} }"),
                GOOD.replaceFirst("\\{", "{\"é\": {\"data\": {\"versie\": 9}},"),
                GOOD.replace("16.50}}", "16.50, \"diep\": {\"a\": [{\"b\": \"}\"}]}}}"));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void findsTheDataWhereverItStands(String text) {
        assertThat(text).isNotEqualTo(GOOD);

        assertThat(CloudEvent.parse(text).dataAs(Gegevens.class))
                .isEqualTo(new Gegevens(2, "Zeeuws-Vlaanderen é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"versie\": }", "{\"versie\": 2", "[2]", "\"tekst\"", "null"})
    void refusesDataThatIsNoWholeObject(String data) {
        int from = GOOD.indexOf("{\"versie\"");
        var text = GOOD.substring(0, from) + data + "}";

        assertThatThrownBy(() -> CloudEvent.parse(text)).isInstanceOf(InvalidCloudEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"versie\": }", "{\"versie\": 2", "[2]", "\"tekst\"", "null"})
    void refusesTheSameOfATypeThatNobodyAskedFor(String data) {
        int from = GOOD.indexOf("{\"versie\"");
        var text = (GOOD.substring(0, from) + data + "}").replace("-verlengd", "-ongevraagd");

        assertThatThrownBy(() -> CloudEvent.parse(text)).isInstanceOf(InvalidCloudEvent.class);
    }

    @Test
    void givesAnotherShapeThanWasAskedForBefore() {
        var event = CloudEvent.parse(GOOD);

        assertThat(event.dataAs(Uren.class).uren()).isEqualByComparingTo("16.5");
        assertThat(event.dataAs(Gegevens.class).naam()).isEqualTo("Zeeuws-Vlaanderen é");
        assertThat(event.data().get("versie").asLong()).isEqualTo(2);
    }

    @Test
    void readsTheRestOfAnEventWhoseDataDoesNotFit() {
        var event =
                CloudEvent.parse(
                        GOOD.replace("\"versie\": 2", "\"versie\": \"twee\"")
                                .replace("16.50}}", "16.50}, \"later\": [{}]}"));

        assertThat(event.sequence()).isEqualTo(2);
        assertThat(event.dataAs(Uren.class).uren()).isEqualByComparingTo("16.5");
    }

    @Test
    void writesTheSequenceAsText() {
        assertThat(CloudEvent.parse(GOOD).toJson())
                .contains("\"sequence\":\"2\"", "\"sequencetype\":\"Integer\"");
    }

    @Test
    void givesTheDataAsTheConsumersOwnRecordAndIgnoresWhatIsNew() {
        assertThat(CloudEvent.parse(GOOD).dataAs(Gegevens.class))
                .isEqualTo(new Gegevens(2, "Zeeuws-Vlaanderen é"));
    }

    @Test
    void refusesDataOfAnotherShapeWithTheReason() {
        var event = CloudEvent.parse(GOOD.replace("\"versie\": 2", "\"versie\": \"twee\""));

        assertThatThrownBy(() -> event.dataAs(Gegevens.class))
                .isInstanceOf(InvalidCloudEvent.class)
                .hasMessageContaining("Gegevens");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "specversion": "1.0"           | "specversion": "0.3"     | specversion moet 1.0
                    "id": "5a8f2a52                | "id": "zz8f2a52          | id is geen UUID
                    "type": "nl.re                 | "type": "com.re          | type heeft niet de vorm
                    verlengd.v1",                  | verlengd",               | type heeft niet de vorm
                    oin:00000099000000001000       | oin:0000009900000000100  | source heeft niet de vorm
                    systeem:pols-                  | systeem:anders-          | source heeft niet de vorm
                    "subject": "b7a1"              | "subject": " "           | subject ontbreekt
                    "subject": "b7a1"              | "onderwerp": "b7a1"      | subject ontbreekt
                    "time": "2026-03-01T12:30      | "time": "2026-03-01 12:30 | time is geen tijdstip
                    "sequence": "2"                | "sequence": 2            | sequence ontbreekt of is geen tekst
                    "sequence": "2"                | "sequence": "0"          | sequence heeft niet de vorm
                    "sequence": "2"                | "sequence": "-1"         | sequence heeft niet de vorm
                    "sequence": "2"                | "sequence": "99999999999999999999" | sequence heeft niet de vorm
                    "sequencetype": "Integer"      | "sequencetype": "Long"   | sequencetype moet Integer
                    "application/json"             | "text/xml"               | datacontenttype moet
                    "dataschema"                   | "schema"                 | dataschema ontbreekt
                    "data":                        | "gegevens":              | data ontbreekt
                    """)
    void refusesAWrongAttributeWithTheReason(String good, String bad, String reason) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> CloudEvent.parse(GOOD.replace(good, bad)))
                .isInstanceOf(InvalidCloudEvent.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "tekst", "{} {}", "\u0000"})
    void refusesWhatIsNoJsonObject(String text) {
        assertThatThrownBy(() -> CloudEvent.parse(text)).isInstanceOf(InvalidCloudEvent.class);
    }

    @Test
    void neverQuotesTheMessageInItsReason() {
        assertThatThrownBy(() -> CloudEvent.parse("{\"data\": geheim123"))
                .isInstanceOf(InvalidCloudEvent.class)
                .hasMessageNotContaining("\"data\"");
    }
}
