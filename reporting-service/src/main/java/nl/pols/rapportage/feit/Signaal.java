package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// A tension signal as `pols.trajectregistratie.signaal` tells it: when both were asked, and how
/// long each took. Nothing of the trajectory that it is about.
record Signaal(
        String gemeentecode,
        UUID sobId,
        String status,
        Instant gevraagdOp,
        @Nullable List<Reactie> reacties) {

    private static final String GESLOTEN = "GESLOTEN";

    Signaal {
        Vereist.velden(
                "gemeentecode",
                gemeentecode,
                "sobId",
                sobId,
                "status",
                status,
                "gevraagdOp",
                gevraagdOp);
    }

    /// A response of one of the two.
    record Reactie(String partij, Instant gegevenOp, int naDagen) {
        Reactie {
            Vereist.velden("partij", partij, "gegevenOp", gegevenOp);
        }
    }

    static final Versies<Signaal> VERSIES =
            new Versies<>(
                    Signaal.class,
                    new Tabel<>(
                            "signaalversie",
                            "signaal_id, volgnummer",
                            List.of(
                                    Versies.sleutel("signaal_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    van("gemeentecode", "text", Signaal::gemeentecode),
                                    van("sob_id", "uuid", Signaal::sobId),
                                    van("gevraagd_op", "date", Signaal::dag),
                                    van("gemeente_na", "int", s -> s.eersteNa("GEMEENTE")),
                                    van("sob_na", "int", s -> s.eersteNa("SOB")),
                                    van("gesloten", "boolean", s -> s.status.equals(GESLOTEN)))),
                    new Bekendheid("signaalversie", "signaal_id", "uuid"));

    private LocalDate dag() {
        return LocalDate.ofInstant(gevraagdOp, ZoneOffset.UTC);
    }

    /// Days until the first response since the last time that it was asked.
    private @Nullable Integer eersteNa(String partij) {
        return reacties == null
                ? null
                : reacties.stream()
                        .filter(r -> r.partij.equals(partij) && !r.gegevenOp.isBefore(gevraagdOp))
                        .min(Comparator.comparing(Reactie::gegevenOp))
                        .map(Reactie::naDagen)
                        .orElse(null);
    }

    private static Tabel.Kolom<Versie<Signaal>> van(
            String naam, String type, Function<Signaal, @Nullable Object> waarde) {
        return kolom(naam, type, versie -> waarde.apply(versie.data()));
    }
}
