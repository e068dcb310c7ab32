package nl.pols.cli.sector.simulatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BsnReeksTest {
    private final List<String> numbers =
            Stream.generate(new BsnReeks()::next).limit(100_000).toList();

    @Test
    void everyNumberPassesTheElevenTest() {
        assertThat(numbers).allMatch(BsnReeksTest::passes);
    }

    @Test
    void noNumberComesTwice() {
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void theUsualTestRangeIsUsedFirst() {
        assertThat(numbers.subList(0, 9_091)).allMatch(bsn -> bsn.startsWith("9999"));
        assertThat(numbers.get(9_091)).startsWith("9998");
        assertThat(numbers).contains("999990019", "999993653");
    }

    private static boolean passes(String bsn) {
        int sum = -(bsn.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (bsn.charAt(i) - '0');
        }
        return bsn.length() == 9 && sum % 11 == 0;
    }
}
