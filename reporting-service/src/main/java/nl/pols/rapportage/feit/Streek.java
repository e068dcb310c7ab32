package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// Municipalities and labour market regions as the registry tells them.
final class Streek {
    private Streek() {}

    /// A municipality and the regions it is and was in.
    record Gemeente(
            String naam,
            @Nullable String provincie,
            @Nullable String arbeidsmarktregio,
            @Nullable List<Regio> regios,
            @Nullable List<Opvolger> opvolgers,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {

        /// A region with the period in which the municipality was in it.
        record Regio(
                String arbeidsmarktregio, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

        /// Where its area went, or a part of it.
        record Opvolger(
                String gemeentecode,
                LocalDate ingangsdatum,
                boolean geheel,
                @Nullable Integer aandeel) {}

        private List<Regio> alleRegios() {
            if (regios != null && !regios.isEmpty()) {
                return regios;
            }
            return arbeidsmarktregio == null
                    ? List.of()
                    : List.of(new Regio(arbeidsmarktregio, geldigVan, null));
        }
    }

    /// A labour market region.
    record Arbeidsmarktregio(String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    private static final Versies<Gemeente> GEMEENTEN =
            new Versies<>(
                    Gemeente.class,
                    new Tabel<>(
                            "gemeenteversie",
                            "gemeentecode, volgnummer",
                            List.of(
                                    Versies.sleutel("gemeentecode", "text"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("naam", "text", v -> v.data().naam),
                                    kolom("provincie", "text", v -> v.data().provincie),
                                    kolom("geldig_van", "date", v -> v.data().geldigVan),
                                    kolom("geldig_tot", "date", v -> v.data().geldigTot))),
                    new Bekendheid("gemeenteversie", "gemeentecode", "text"));

    private static final Tabel<Onderdeel<Gemeente, Gemeente.Regio>> GEMEENTE_REGIOS =
            new Tabel<>(
                    "gemeente_regio",
                    "gemeentecode, volgnummer, regio, geldig_van",
                    List.of(
                            Onderdeel.sleutel("gemeentecode", "text"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("regio", "text", Gemeente.Regio::arbeidsmarktregio),
                            Onderdeel.van("geldig_van", "date", Gemeente.Regio::geldigVan),
                            Onderdeel.van("geldig_tot", "date", Gemeente.Regio::geldigTot)));

    private static final Tabel<Onderdeel<Gemeente, Gemeente.Opvolger>> OPVOLGERS =
            new Tabel<>(
                    "gemeente_opvolger",
                    "gemeentecode, volgnummer, opvolger",
                    List.of(
                            Onderdeel.sleutel("gemeentecode", "text"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("opvolger", "text", Gemeente.Opvolger::gemeentecode),
                            Onderdeel.van("op", "date", Gemeente.Opvolger::ingangsdatum),
                            Onderdeel.van("geheel", "boolean", Gemeente.Opvolger::geheel),
                            Onderdeel.van("aandeel", "integer", Gemeente.Opvolger::aandeel)));

    static final Versies<Arbeidsmarktregio> REGIOS =
            new Versies<>(
                    Arbeidsmarktregio.class,
                    new Tabel<>(
                            "regioversie",
                            "code, volgnummer",
                            List.of(
                                    Versies.sleutel("code", "text"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("naam", "text", v -> v.data().naam),
                                    kolom("geldig_van", "date", v -> v.data().geldigVan),
                                    kolom("geldig_tot", "date", v -> v.data().geldigTot))),
                    new Bekendheid("regioversie", "code", "text"));

    static void verwerkGemeenten(Connection connection, List<CloudEvent> events)
            throws SQLException {
        var versies = GEMEENTEN.verwerk(connection, events);
        GEMEENTE_REGIOS.voegToe(connection, Onderdeel.van(versies, Gemeente::alleRegios));
        OPVOLGERS.voegToe(connection, Onderdeel.van(versies, Gemeente::opvolgers));
    }
}
