package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// An act of succession as `pols.register.rechtsopvolging` tells it (letter 002: seven renames and
/// a merger of three). It is counted as an act; whose figures move is told by the companies.
record Rechtsopvolging(
        String soort,
        LocalDate ingangsdatum,
        List<UUID> voorgangers,
        @Nullable List<UUID> opvolgers,
        @Nullable String status) {

    static final String INGETROKKEN =
            "nl.sociaal-ontwikkelbedrijven.rechtsopvolging-ingetrokken.v1";

    Rechtsopvolging {
        Vereist.velden("soort", soort, "ingangsdatum", ingangsdatum, "voorgangers", voorgangers);
        if (voorgangers.isEmpty()) {
            throw new IllegalArgumentException("ontbreekt: een voorganger");
        }
    }

    static final Versies<Rechtsopvolging> VERSIES =
            new Versies<>(
                    Rechtsopvolging.class,
                    new Tabel<>(
                            "rechtsopvolgingversie",
                            "rechtsopvolging_id, volgnummer",
                            List.of(
                                    Versies.sleutel("rechtsopvolging_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("soort", "text", v -> v.data().soort),
                                    kolom("ingangsdatum", "date", v -> v.data().ingangsdatum),
                                    kolom("ingetrokken", "boolean", Rechtsopvolging::ingetrokken),
                                    kolom("sob_id", "uuid", v -> v.data().plaats()),
                                    kolom("voorgangers", "int", v -> v.data().voorgangers.size()))),
                    new Bekendheid("rechtsopvolgingversie", "rechtsopvolging_id", "uuid"));

    private static boolean ingetrokken(Versie<Rechtsopvolging> versie) {
        return versie.event().type().equals(INGETROKKEN)
                || "INGETROKKEN".equals(versie.data().status);
    }

    /// A merger is counted where the new company is; everything else where the old one was.
    private UUID plaats() {
        return soort.equals("FUSIE") && opvolgers != null && !opvolgers.isEmpty()
                ? opvolgers.getFirst()
                : voorgangers.getFirst();
    }
}
