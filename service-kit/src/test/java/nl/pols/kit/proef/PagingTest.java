package nl.pols.kit.proef;

import static nl.pols.kit.proef.KitApi.KAMERS;
import static nl.pols.kit.proef.KitApi.as;
import static nl.pols.kit.proef.KitApi.kamer;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.fixtures.WithPostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A list is walked page by page, there and back, and every row is seen once.
@QuarkusTest
@WithPostgres
class PagingTest {
    private static final String UTRECHT = "gemeente:GM0344";

    private static JsonPath page(int limit, @Nullable String cursor) {
        var request = as(UTRECHT).queryParam("limit", limit);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get(KAMERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response follow(Response page, String relation) {
        var link =
                page.header("Link")
                        .lines()
                        .flatMap(line -> List.of(line.split(", ")).stream())
                        .filter(part -> part.endsWith("rel=\"" + relation + "\""))
                        .findFirst()
                        .orElseThrow();
        return as(UTRECHT).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
    }

    @Test
    void everyRowIsSeenOnceForwardAndBack() {
        // the same name twice over a page border: the id decides
        for (var naam : List.of("a", "b", "b", "b", "c")) {
            as(UTRECHT)
                    .contentType("application/json")
                    .body(kamer(UUID.randomUUID(), naam))
                    .post(KAMERS)
                    .then()
                    .statusCode(201);
        }

        var forward = new ArrayList<String>();
        var current = page(2, null);
        forward.addAll(current.getList("items.id"));
        assertThat(current.getString("prev")).isNull();
        while (current.getString("next") != null) {
            current = page(2, current.getString("next"));
            forward.addAll(current.getList("items.id"));
        }
        assertThat(forward).hasSize(5).doesNotHaveDuplicates();

        var backward = new ArrayList<String>(current.<String>getList("items.id"));
        while (current.getString("prev") != null) {
            current = page(2, current.getString("prev"));
            backward.addAll(0, current.getList("items.id"));
        }
        assertThat(backward).isEqualTo(forward);

        var first = as(UTRECHT).get(KAMERS + "?limit=2");
        var second = follow(first, "next");
        assertThat(second.jsonPath().<String>getList("items.id")).isEqualTo(forward.subList(2, 4));
        assertThat(follow(second, "prev").jsonPath().<String>getList("items.id"))
                .isEqualTo(forward.subList(0, 2));
    }
}
