package nl.pols.cli.bewijs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.pols.cli.home.PolsFailure;
import org.junit.jupiter.api.Test;

class PublicatielijstTest {

    private static final String ID = "6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e";
    private static final Map<String, String> PAGES =
            Map.of(
                    "",
                    """
                    {"items": [{"id": "a", "nummer": null}, {"id": "b", "nummer": "TRAJECTENMONITOR-2022-H1-1"}],
                     "next": "x+y"}
                    """,
                    "?cursor=x%2By",
                    """
                    {"items": [{"id": "c", "nummer": "TRAJECTENMONITOR-2022-H1-2"}], "next": null}
                    """);

    private final Publicatielijst list =
            new Publicatielijst(query -> json(PAGES.getOrDefault(query, "{}")));

    @Test
    void aNumberIsFoundOnWhicheverPageItStands() {
        assertThat(list.id("TRAJECTENMONITOR-2022-H1-1")).isEqualTo("b");
        assertThat(list.id("TRAJECTENMONITOR-2022-H1-2")).isEqualTo("c");
    }

    @Test
    void anIdIsNotLookedFor() {
        assertThat(new Publicatielijst(query -> fail()).id(ID)).isEqualTo(ID);
    }

    @Test
    void aNumberThatNothingHasIsSaidSo() {
        assertThatThrownBy(() -> list.id("TRAJECTENMONITOR-2022-H1-3"))
                .isInstanceOf(PolsFailure.class)
                .hasMessageContaining("no publication TRAJECTENMONITOR-2022-H1-3");
    }

    @Test
    void numbersAndIdsAreToldFromOtherWords() {
        assertThat(ID).matches(Publicatielijst::looksLikeOne);
        assertThat("BESCHUT_WERK-2021-Q4-12").matches(Publicatielijst::looksLikeOne);
        assertThat("SECTORINFORMATIE-2021-1").matches(Publicatielijst::looksLikeOne);
        assertThat("publicaties").matches(word -> !Publicatielijst.looksLikeOne(word));
    }

    private static JsonNode fail() {
        throw new AssertionError("asked for nothing");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
