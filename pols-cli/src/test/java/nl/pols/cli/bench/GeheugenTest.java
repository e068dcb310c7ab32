package nl.pols.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeheugenTest {

    @Test
    void addsUpThePoolsOfTheHeapAndNothingElse() {
        String metrics =
                """
                # HELP jvm_memory_used_bytes The amount of used memory
                # TYPE jvm_memory_used_bytes gauge
                jvm_memory_used_bytes{area="heap",id="Eden Space",} 1048576.0
                jvm_memory_used_bytes{area="heap",id="Tenured Gen",} 3.145728E7
                jvm_memory_used_bytes{area="nonheap",id="Metaspace",} 9.9E9
                jvm_memory_max_bytes{area="heap",id="Eden Space",} 9.9E9
                """;

        assertThat(Geheugen.heap(metrics)).isEqualTo(31.0);
    }
}
