package nl.pols.rapportage.formaat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Tabel.Dimensie;
import nl.pols.rapportage.formaat.Tabel.Rij;
import nl.pols.rapportage.formaat.Tabel.Rol;
import org.jspecify.annotations.Nullable;

/// Tables to write in tests.
final class Proeftabel {
    private Proeftabel() {}

    /// Four municipalities: a figure, a nought, a figure too small to show, and one that is absent;
    /// the name of the first is somebody's attempt at a formula.
    static Tabel klein() {
        var plaatsen =
                List.of(
                        new Categorie("GM0001", "=HYPERLINK(\"http://kwaad\")"),
                        new Categorie("GM0002", "Súdwest; \"Fryslân\""),
                        new Categorie("GM0003", "Cedorp"),
                        new Categorie("GM0004", "Dedorp"));
        return tabel(
                plaatsen,
                List.of(
                        rij(plaatsen.get(0), "1234.5", "-18.2", null),
                        rij(plaatsen.get(1), "0", "0.00", Teken.NIHIL),
                        rij(plaatsen.get(2), "1", "0.00", Teken.MINDER_DAN_HALF),
                        rij(plaatsen.get(3), null, null, Teken.ONTBREEKT)));
    }

    /// So many rows that are made while they are read; each with a sign, so that no walk writes
    /// nothing.
    static Tabel lang(int aantal, Runnable bijElke) {
        var een = new Categorie("GM0001", "Adorp");
        Iterable<Rij> rijen =
                () ->
                        IntStream.range(0, aantal)
                                .mapToObj(i -> {
                                    bijElke.run();
                                    return rij(
                                            een,
                                            String.valueOf(i * 7919L % 104729),
                                            "0.5",
                                            Teken.MINDER_DAN_HALF);
                                })
                                .iterator();
        return tabel(List.of(een), rijen);
    }

    private static Tabel tabel(List<Categorie> plaatsen, Iterable<Rij> rijen) {
        return new Tabel(
                "A02-2022-05-23",
                "A02 Lopende trajecten",
                Map.of("licentie", "CC BY"),
                Map.of("indicator", "A02"),
                Instant.parse("2022-06-01T00:00:00Z"),
                List.of(new Dimensie("gemeente", "Gemeente", Rol.PLAATS, plaatsen)),
                List.of("status"),
                List.of("teller", "waarde"),
                rijen);
    }

    private static Rij rij(
            Categorie plaats,
            @Nullable String teller,
            @Nullable String waarde,
            @Nullable Teken teken) {
        return new Rij(
                List.of(plaats),
                List.of("DEFINITIEF"),
                Arrays.asList(getal(teller), getal(waarde)),
                teken);
    }

    private static @Nullable BigDecimal getal(@Nullable String getal) {
        return getal == null ? null : new BigDecimal(getal);
    }
}
