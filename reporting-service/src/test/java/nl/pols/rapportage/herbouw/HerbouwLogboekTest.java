package nl.pols.rapportage.herbouw;

import static nl.pols.rapportage.herbouw.Herbouwproef.herbouw;
import static nl.pols.rapportage.proef.Trajectproef.traject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import nl.pols.rapportage.indicator.Vragen;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is built is in no log until it is full, and lasts from then on.
@QuarkusTest
@MetDatabase
class HerbouwLogboekTest {
    private static final String IN_GEEN_LOGBOEK =
            "pg_class WHERE relnamespace = to_regnamespace('%s') AND relpersistence = 'u'";

    @Inject Proefsector sector;
    @Inject Vragen vragen;
    @Inject Topics topics;

    @BeforeEach
    void leeg() {
        sector.leeg();
    }

    /// What is built is in no log until it is full, so a crash of the database empties it.
    @Test
    void aCrashOfTheDatabaseWhileTopicsAreReadEndsItWithAReason() {
        sector.vertel(traject().event(), traject().event());
        topics.tijdensHetLezen(() -> sector.uitvoeren("TRUNCATE herbouw.herbouw_merk"));

        herbouw(true)
                .body("fase", equalTo("MISLUKT"))
                .body("reden", containsString("begin opnieuw"));

        assertThat(sector.tel("pg_namespace WHERE nspname = 'herbouw'")).isZero();
        assertThat(vragen.breuk("A02", "2022-05-23", null)).isEqualTo("2");
    }

    @Test
    void theNewModelLastsAndHasEveryIndex() {
        sector.vertel(traject().event());
        var indexen = "pg_indexes WHERE schemaname = 'public'";
        int eerst = sector.tel(indexen);
        topics.tijdensHetLezen(() ->
                assertThat(sector.tel(IN_GEEN_LOGBOEK.formatted("herbouw"))).isGreaterThan(40));

        herbouw(false).body("fase", equalTo("KLAAR"));

        assertThat(sector.tel(indexen)).isEqualTo(eerst);
        assertThat(sector.tel(IN_GEEN_LOGBOEK.formatted("public"))).isZero();
    }
}
