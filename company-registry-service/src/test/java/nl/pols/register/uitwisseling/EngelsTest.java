package nl.pols.register.uitwisseling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.pols.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every fault of an import has an English sentence of its own.
class EngelsTest {
    @Test
    void noTwoFaultsSayTheSame() {
        var zinnen =
                Stream.concat(
                                Arrays.stream(Fout.Soort.values()).map(s -> Fout.van("", s).en()),
                                Stream.of("onbekende-gemeente", "geen-relatie", "lengte", "json")
                                        .map(Engels::zin))
                        .toList();
        assertThat(zinnen).doesNotHaveDuplicates().allMatch(zin -> zin.endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "onbekend-veld",
                "formaat",
                "type",
                "waarde",
                "verplicht",
                "lengte",
                "patroon",
                "onbekende-gemeente",
                "identificatie-in-gebruik",
                "rechtsopvolging-botst",
                "onbekend-sociaal-ontwikkelbedrijf",
                "verdeelsleutel-sluit-niet",
                "hoort-niet",
                "wsw-werknemers-zonder-werkgever",
                "dubbel-van-zichzelf",
                "aandelen-geen-geheel"
            })
    void whatTheRegisterRefusesIsSaidInEnglishToo(String code) {
        var fout = Fout.van(new FieldError("", code, "Nederlands."));
        assertThat(fout.en()).doesNotContain(code.replace('-', ' ') + ")").isNotEqualTo(fout.nl());
    }
}
