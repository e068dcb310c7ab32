package nl.pols.register;

import io.quarkus.test.junit.QuarkusTest;
import nl.pols.kit.fixtures.OpenApiContract;
import nl.pols.kit.fixtures.WithPostgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres
class OpenApiTest {

    @Test
    void theDocumentKeepsToTheRulesAndToItsCopy() {
        OpenApiContract.check();
    }
}
