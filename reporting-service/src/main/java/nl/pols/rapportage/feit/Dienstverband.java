package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A Wsw employment as `pols.trajectregistratie.wsw-dienstverband` tells it. Whom a succession
/// makes the employer follows from the register, as for trajectories.
record Dienstverband(
        UUID sobId,
        String gemeentecode,
        UUID deelnemerId,
        LocalDate startdatum,
        List<Werkvorm> werkvormen,
        List<Omvang> omvang,
        @Nullable Einde einde) {

    Dienstverband {
        Vereist.velden(
                "sobId",
                sobId,
                "gemeentecode",
                gemeentecode,
                "deelnemerId",
                deelnemerId,
                "startdatum",
                startdatum,
                "werkvormen",
                werkvormen,
                "omvang",
                omvang);
        if (werkvormen.isEmpty() || omvang.isEmpty()) {
            throw new IllegalArgumentException("ontbreekt: een werkvorm of een omvang");
        }
    }

    /// How the person works from a day on.
    record Werkvorm(LocalDate vanaf, String vorm) {
        Werkvorm {
            Vereist.velden("werkvorm.vanaf", vanaf, "vorm", vorm);
        }
    }

    /// How much from a day on, in labour years.
    record Omvang(LocalDate vanaf, BigDecimal arbeidsjaren) {
        Omvang {
            Vereist.velden("omvang.vanaf", vanaf, "arbeidsjaren", arbeidsjaren);
        }

        private int inTienduizendsten() {
            return arbeidsjaren.movePointRight(4).intValueExact();
        }
    }

    /// The first day without it.
    record Einde(LocalDate datum) {
        Einde {
            Vereist.velden("einde.datum", datum);
        }
    }

    /// The employment while form and size stay the same.
    record Deel(Verloop.Deel dagen, String vorm, int arbeidsjaren) {}

    private List<Deel> delen() {
        var wijzigingen =
                Stream.concat(
                                werkvormen.stream().map(Werkvorm::vanaf),
                                omvang.stream().map(Omvang::vanaf))
                        .toList();
        return new Verloop(startdatum, einde == null ? null : einde.datum)
                .delen(wijzigingen).stream()
                        .map(d ->
                                new Deel(
                                        d,
                                        Verloop.op(werkvormen, Werkvorm::vanaf, d.van()).vorm,
                                        Verloop.op(omvang, Omvang::vanaf, d.van())
                                                .inTienduizendsten()))
                        .toList();
    }

    private static final Versies<Dienstverband> VERSIES =
            new Versies<>(
                    Dienstverband.class,
                    new Tabel<>(
                            "dienstverbandversie",
                            "dienstverband_id, volgnummer",
                            List.of(
                                    Versies.sleutel("dienstverband_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("gemeentecode", "text", v -> v.data().gemeentecode),
                                    kolom("sob_id", "uuid", v -> v.data().sobId),
                                    kolom("deelnemer_id", "uuid", v -> v.data().deelnemerId))),
                    new Bekendheid("dienstverbandversie", "dienstverband_id", "uuid"));

    private static final Tabel<Onderdeel<Dienstverband, Deel>> DELEN =
            new Tabel<>(
                    "dienstverbanddeel",
                    "dienstverband_id, volgnummer, van",
                    List.of(
                            Onderdeel.sleutel("dienstverband_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("van", "date", d -> d.dagen.van()),
                            Onderdeel.van("tot", "date", d -> Verloop.ofOneindig(d.dagen.tot())),
                            Onderdeel.van("vorm", "text", Deel::vorm),
                            Onderdeel.van("arbeidsjaren", "int", Deel::arbeidsjaren)));

    static void verwerk(Connection connection, List<CloudEvent> events) throws SQLException {
        var versies = VERSIES.verwerk(connection, events);
        DELEN.voegToe(connection, Onderdeel.van(versies, Dienstverband::delen));
    }
}
