package nl.pols.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.kit.problem.InvalidInput;
import org.junit.jupiter.api.Test;

/// What a cursor brings back, and that a made-up one is refused before it reaches the database.
class PagingTest {
    private static final String ID = "0190a6c2-7d7e-7cc3-98c4-dc0c0c07398f";

    @Test
    void theCursorOfAPageBringsBackItsLastRow() {
        var page = Paging.of(1, null).page(List.of("a", "b"), name -> List.of(name, ID));
        var slice = Paging.of(1, page.next()).slice();
        assertThat(slice.key(0, Function.identity())).isEqualTo("a");
        assertThat(slice.key(1, UUID::fromString)).isEqualTo(UUID.fromString(ID));
    }

    @Test
    void refusesACursorOfAnotherList() {
        var slice = Paging.of(1, cursor(">GM0363")).slice();
        assertThatThrownBy(() -> slice.key(1, UUID::fromString)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> slice.key(0, LocalDate::parse)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesACursorWithANul() {
        assertThatThrownBy(() -> Paging.of(1, cursor(">a\0b")).slice())
                .isInstanceOf(InvalidInput.class);
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
