package nl.pols.cli.bewijs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class VerifieerCommandTest {

    private static ObjectNode proof(boolean same, boolean sameDefinitions) {
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
    void anotherHashIsSaidWithAllThree() {
        assertThat(VerifieerCommand.publicationInWords(proof(false, true)))
                .anyMatch(line -> line.contains("NOT the same"))
                .anyMatch(line -> line.contains("bb"))
                .noneMatch(line -> line.contains("definitions are others"));
    }

    @Test
    void whatCannotBeCountedAgainIsSaidWithTheProgramThatCan() {
        var proof = proof(false, false).put("programma", "0123abc");

        assertThat(VerifieerCommand.publicationInWords(proof))
                .noneMatch(line -> line.contains("NOT the same"))
                .anyMatch(line -> line.contains("is what it was. Whether it counts the same can't"))
                .anyMatch(
                        line -> line.contains("Verify with the program of then, commit 0123abc."));
        assertThat(VerifieerCommand.publicationInWords(proof(false, false)))
                .anyMatch(line -> line.contains("Verify with the program of then."));
    }

    @Test
    void whatIsStoredIsNotTheSameWhateverTheDefinitions() {
        assertThat(VerifieerCommand.publicationInWords(proof(false, false).put("bewaard", "cc")))
                .anyMatch(line -> line.contains("NOT the same"));
    }
}
