package nl.pols.cli.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class VerifieerCommandTest {

    private static JsonNode proof(boolean same, boolean sameDefinitions) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("gelijk", same)
                .put("zelfdeDefinities", sameDefinitions)
                .put("vastgelegd", "aa")
                .put("bewaard", "aa")
                .put("herrekend", same ? "aa" : "bb");
    }

    @Test
    void aPublicationThatIsWhatItWasIsSaidSo() {
        assertThat(VerifieerCommand.publicationInWords(proof(true, true)))
                .first()
                .asString()
                .contains("counted again it is the same");
    }

    @Test
    void anotherHashIsSaidWithAllThreeAndWhyItMayBe() {
        assertThat(VerifieerCommand.publicationInWords(proof(false, false)))
                .anyMatch(line -> line.contains("NOT the same"))
                .anyMatch(line -> line.contains("bb"))
                .anyMatch(line -> line.contains("definitions are others"));
        assertThat(VerifieerCommand.publicationInWords(proof(false, true)))
                .noneMatch(line -> line.contains("definitions are others"));
    }
}
