package nl.pols.rapportage.indicator;

import static nl.pols.rapportage.proef.Sobproef.id;
import static nl.pols.rapportage.proef.Sobproef.sob;
import static nl.pols.rapportage.proef.Trajectproef.traject;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.rapportage.proef.Events;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Sobproef;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// Three companies with seven trajectories, the first of which can be split over the others.
abstract class Splitsingproef {
    static final Instant BEKEND = Instant.parse("2021-06-15T00:00:00Z");
    static final Instant INGETROKKEN = Instant.parse("2021-09-15T00:00:00Z");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    /// Bedrijf 1 has 6 trajectories: 3 in GM0001, 2 in GM0003, 1 in GM0009; Bedrijf 2 one of its
    /// own.
    @BeforeEach
    void zesTrajecten() {
        sector.leeg();
        sector.vertel(
                Events.regio("AM01", "Noord"),
                Events.regio("AM02", "Zuid"),
                Events.gemeente("GM0001", "Adorp", "AM01"),
                Events.gemeente("GM0003", "Cedorp", "AM02"));
        vertel(sob(1).zetel("GM0001"), sob(2).zetel("GM0001"), sob(3).zetel("GM0003"));
        sector.vertel(
                Stream.of(
                                bij(3, "GM0001", 1),
                                bij(2, "GM0003", 1),
                                bij(1, "GM0009", 1),
                                bij(1, "GM0003", 2))
                        .flatMap(s -> s)
                        .map(t -> t.nieuweVersie(1, Sobproef.BEKEND)));
    }

    static Stream<Trajectproef> bij(int aantal, String gemeente, int sob) {
        return IntStream.range(0, aantal)
                .mapToObj(i -> traject().van("2021-01-01").bij(gemeente, id(sob)));
    }

    void vertel(Sobproef... sobs) {
        sector.vertel(Stream.of(sobs).map(Sobproef::event).toList());
    }

    /// On 1 July 2021: GM0001 and 60 % to Bedrijf 2, GM0003 and 40 % to Bedrijf 3.
    static Sobproef gesplitst() {
        return sob(1).zetel("GM0001")
                .opgevolgdDoor(id(2), "2021-07-01", 6_000, "GM0001")
                .opgevolgdDoor(id(3), "2021-07-01", 4_000, "GM0003")
                .nieuweVersie(2, BEKEND);
    }

    void opgave(int nummer, int sob, String van, String tot, long... cents) {
        sector.vertel(
                Events.opgave(
                        new UUID(7, nummer), 1, id(sob), van, tot, cents, Trajectproef.BEKEND));
    }

    List<String> perSob(String code, String moment) {
        return per(Dimensie.SOB, code, moment, null, null);
    }

    List<String> per(
            Dimensie dimensie,
            String code,
            String moment,
            @Nullable Instant kennis,
            @Nullable String onderdeel) {
        var naam = dimensie == Dimensie.SOB ? "sobNaam" : dimensie.sleutel();
        return vragen.vraag(code, moment, kennis, Map.of(), dimensie).waarden().stream()
                .filter(w -> Objects.equals(w.onderdeel(), onderdeel))
                .map(w -> w.dimensies().get(naam) + " " + Vragen.breuk(w))
                .toList();
    }
}
