package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// That a municipality declared a period complete, as `pols.trajectregistratie.periodeverklaring`
/// tells it. What it counted then stays with the sender.
record Verklaring(String gemeentecode, String periode, Instant verklaardOp, String status) {

    private static final String GELDT = "VERKLAARD";

    Verklaring {
        Vereist.velden(
                "gemeentecode",
                gemeentecode,
                "periode",
                periode,
                "verklaardOp",
                verklaardOp,
                "status",
                status);
    }

    static final Versies<Verklaring> VERSIES =
            new Versies<>(
                    Verklaring.class,
                    new Tabel<>(
                            "verklaringversie",
                            "verklaring_id, volgnummer",
                            List.of(
                                    Versies.sleutel("verklaring_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    van("gemeentecode", "text", Verklaring::gemeentecode),
                                    van("periode", "text", Verklaring::periode),
                                    van("verklaard_op", "timestamptz", Verklaring::verklaardOp),
                                    van("geldt", "boolean", v -> v.status.equals(GELDT)))),
                    new Bekendheid("verklaringversie", "verklaring_id", "uuid"));

    private static Tabel.Kolom<Versie<Verklaring>> van(
            String naam, String type, Function<Verklaring, @Nullable Object> waarde) {
        return kolom(naam, type, versie -> waarde.apply(versie.data()));
    }
}
