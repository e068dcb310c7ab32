package nl.pols.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.identity.Gemeentecode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    enum Kleur {
        ROOD,
        GROEN
    }

    record Bericht(
            @Nullable LocalDate dag,
            @Nullable Instant moment,
            @Nullable OffsetDateTime tijdstip,
            @Nullable String tekst,
            @Nullable UUID id,
            @Nullable Kleur kleur,
            @Nullable Gemeentecode gemeente,
            @Nullable Boolean vlag,
            @Nullable Long getal,
            @Nullable List<String> lijst) {}

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @Test
    void aDateAsAListOfNumbersIsRefusedWithItsPlaceAndTheFormToUse() {
        assertThat(refusal("{\"dag\": [2020, 2, 3]}"))
                .isEqualTo(
                        new FieldError(
                                "/dag",
                                "type",
                                "Verwacht: een bestaande datum, jjjj-mm-dd, bijvoorbeeld"
                                        + " \"2022-05-23\"."));
    }

    @Test
    void aNumberBeyond64BitsIsRefusedWithItsPlaceAndNotAsBrokenJson() {
        assertThat(refusal("{\"getal\": 9223372036854775808}"))
                .isEqualTo(
                        new FieldError(
                                "/getal",
                                "bereik",
                                "Dit getal is te groot of te klein. Verwacht: een geheel getal van"
                                        + " hoogstens 18 cijfers."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dag      | 18262
                    dag      | true
                    dag      | {}
                    dag      | ["2020-02-03"]
                    moment   | 1580688000
                    moment   | 1580688000.5
                    moment   | [2020, 2, 3]
                    tijdstip | 1580688000
                    tijdstip | [2020, 2, 3, 10, 15]
                    tekst    | 12
                    tekst    | 1.5
                    tekst    | false
                    tekst    | {}
                    tekst    | ["x"]
                    id       | 7
                    kleur    | 1
                    kleur    | true
                    gemeente | 363
                    gemeente | true
                    vlag     | 1
                    vlag     | "true"
                    vlag     | 0.0
                    getal    | "12"
                    getal    | 1.5
                    getal    | true
                    getal    | [12]
                    lijst    | "x"
                    """)
    void noOtherTypeStandsInForTheOneThatTheSchemaNames(String field, String value) {
        var error = refusal("{\"%s\": %s}".formatted(field, value));

        assertThat(error.pointer()).isEqualTo("/" + field);
        assertThat(error.code()).isIn("type", "formaat", "waarde", "gemeentecode");
        assertThat(error.detail()).endsWith(".").doesNotContain("jackson", "Cannot");
    }

    @ParameterizedTest
    @CsvSource({"5", "true"})
    void aListOfTextsHoldsTextsOnly(String value) {
        assertThat(refusal("{\"lijst\": [\"a\", %s]}".formatted(value)))
                .isEqualTo(
                        new FieldError(
                                "/lijst/1",
                                "formaat",
                                "Verwacht: een tekst tussen aanhalingstekens."));
    }

    @Test
    void whatTheSchemaNamesIsRead() throws JsonProcessingException {
        var bericht =
                json.readValue(
                        """
                        {"dag": "2020-02-03", "moment": "2020-02-03T10:15:00Z", "tijdstip":
                         "2020-02-03T10:15:00+01:00", "tekst": "12", "kleur": "ROOD", "gemeente":
                         "GM0363", "vlag": true, "getal": 12, "lijst": ["x"], "id": null}
                        """,
                        Bericht.class);

        assertThat(bericht.dag()).isEqualTo("2020-02-03");
        assertThat(bericht.moment()).isEqualTo("2020-02-03T10:15:00Z");
        assertThat(bericht.tijdstip()).isEqualTo("2020-02-03T10:15:00+01:00");
        assertThat(bericht.id()).isNull();
    }

    private FieldError refusal(String text) {
        return JsonErrors.error(
                catchThrowableOfType(
                        JacksonException.class, () -> json.readValue(text, Bericht.class)));
    }
}
