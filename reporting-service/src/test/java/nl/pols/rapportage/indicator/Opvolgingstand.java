package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import nl.pols.rapportage.proef.Sobproef;

/// Reads for whom figures count, both ways: from the table of now, and by walking as a question
/// about an earlier moment does.
@ApplicationScoped
class Opvolgingstand {
    private static final String TRAJECTEN =
            "SELECT concat_ws(' ', sob_id, gemeentecode, opvolger_id) FROM opvolging ORDER BY 1";
    private static final String GELD =
            "SELECT concat_ws(' ', sob_id, opvolgers, delen) FROM erfenis ORDER BY 1";

    /// After everything that a test tells.
    private static final Instant ALLES_BEKEND = Instant.parse("2025-01-01T00:00:00Z");

    private final Sql sql;

    Opvolgingstand(Sql sql) {
        this.sql = sql;
    }

    /// On every day on which something changes, and on those before and after it.
    void vereisGelijk(String wat) {
        for (LocalDate dag : dagen()) {
            for (String vraag : List.of(TRAJECTEN, GELD)) {
                assertThat(lees(vraag, Kennis.nu(ALLES_BEKEND), dag))
                        .as("%s, %s: %s", wat, dag, vraag)
                        .isEqualTo(lees(vraag, Kennis.van(ALLES_BEKEND), dag));
            }
        }
    }

    private List<String> lees(String vraag, Kennis kennis, LocalDate dag) {
        return sql.lees(
                Tussentabellen.voor(vraag, kennis),
                Map.of("kennis", kennis.moment(), "opvolgingOp", dag),
                rij -> rij.getString(1));
    }

    private List<LocalDate> dagen() {
        var genoemd =
                sql.lees(
                        "SELECT DISTINCT op FROM sob_opvolger WHERE op > '-infinity'",
                        Map.of(),
                        rij -> rij.getObject(1, LocalDate.class));
        return Stream.concat(
                        genoemd.stream().flatMap(d -> Stream.of(d.minusDays(1), d, d.plusDays(1))),
                        Stream.of(LocalDate.of(1990, 1, 1), LocalDate.of(2090, 1, 1)))
                .distinct()
                .sorted()
                .toList();
    }

    List<String> opvolging() {
        return rijen("SELECT n::text FROM opvolging_nu n ORDER BY 1");
    }

    List<String> erfenis() {
        return rijen("SELECT n::text FROM erfenis_nu n ORDER BY 1");
    }

    /// The transaction that made a company's rows.
    List<String> gemaaktBij(int sob) {
        return rijen(
                "SELECT xmin::text FROM opvolging_nu WHERE sob_id = '%s'"
                        .formatted(Sobproef.id(sob)));
    }

    private List<String> rijen(String vraag) {
        return sql.lees(vraag, Map.of(), rij -> rij.getString(1));
    }
}
