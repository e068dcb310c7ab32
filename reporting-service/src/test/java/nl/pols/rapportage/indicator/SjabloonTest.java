package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A statement reads what its question is about, and no more.
class SjabloonTest {
    private static final Instant NU = Instant.parse("2022-07-01T00:00:00Z");
    private static final Map<Dimensie, String> SOB =
            Map.of(Dimensie.SOB, "00000000-0000-7000-8000-000000000001");
    private final Indicatoren indicatoren = new Indicatoren();

    private String statement(
            String code,
            Kennis kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        var indicator = indicatoren.require(code);
        var periode =
                indicator.tijd() == Indicator.Tijd.PEILDATUM
                        ? null
                        : Periode.lees("2021").orElseThrow();
        var dag = LocalDate.of(2021, 12, 31);
        var vraag = new Vraag(indicator, dag, periode, kennis, filters, uitsplitsing);
        return Sjabloon.vul(indicatoren.sql(indicator), vraag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A01", "A02", "A03", "A04", "A05", "A06", "A08", "A09", "A11", "B01", "B05", "C01",
                "C03", "C04", "C06", "C07", "C08"
            })
    void aNationalFigureReadsNoSuccessions(String code) {
        for (Kennis kennis : new Kennis[] {Kennis.nu(NU), Kennis.van(NU)}) {
            assertThat(statement(code, kennis, Map.of(), null))
                    .doesNotContain("WITH RECURSIVE", "opvolg");
        }
    }

    @Test
    void onlyAStatementOfAnEarlierMomentIsPlannedForEachQuestion() {
        for (String code : new String[] {"A02", "D01", "F03", "G01", "H01"}) {
            assertThat(Tussentabellen.isVanToen(statement(code, Kennis.van(NU), Map.of(), null)))
                    .as(code)
                    .isTrue();
            assertThat(Tussentabellen.isVanToen(statement(code, Kennis.nu(NU), Map.of(), null)))
                    .as(code)
                    .isFalse();
        }
    }

    @Test
    void aFigureOfAMunicipalityReadsNoSuccessions() {
        var gemeente = Map.of(Dimensie.GEMEENTE, "GM0363");

        assertThat(statement("A02", Kennis.nu(NU), gemeente, Dimensie.GEMEENTE))
                .doesNotContain("WITH RECURSIVE", "opvolg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A02", "B01", "B06"})
    void whatIsKnownNowIsReadAndNotWalked(String code) {
        assertThat(statement(code, Kennis.nu(NU), SOB, null))
                .containsAnyOf("opvolging_nu", "erfenis_nu")
                .doesNotContain("stap", "gang", "weg (", ":kennis");
        assertThat(statement(code, Kennis.nu(NU), Map.of(), Dimensie.SOB))
                .containsAnyOf("opvolging_nu", "erfenis_nu")
                .doesNotContain("stap", "gang", "weg (", ":kennis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A02", "B01", "B06"})
    void whatWasKnownThenIsWalked(String code) {
        assertThat(statement(code, Kennis.van(NU), SOB, null))
                .contains("stap AS", ":kennis")
                .doesNotContain("opvolging_nu", "erfenis_nu");
    }

    @Test
    void aFigureOfACompanyBeginsAtTheCompany() {
        assertThat(statement("A02", Kennis.nu(NU), SOB, null))
                .contains("JOIN toeloop h ON h.sob_id = t.sob_id")
                .doesNotContain("LEFT JOIN opvolging o ON o.sob_id = t.sob_id");
    }
}
