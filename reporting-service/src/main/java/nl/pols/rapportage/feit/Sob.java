package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// A social development company as `pols.register.sob` tells it: names over time (letter 002 names
/// seven renames), relations with municipalities, and the successor that its figures count for.
record Sob(
        String naam,
        boolean fictief,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        @Nullable Opvolger opvolger,
        @Nullable List<Naam> namen,
        @Nullable List<Relatie> relaties) {

    /// Who took over, and from which day.
    record Opvolger(UUID sobId, LocalDate ingangsdatum) {}

    /// A name with its period.
    record Naam(String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// A relation with a municipality, with its period.
    record Relatie(
            String gemeentecode,
            String soort,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {}

    private record Onderdeel<O>(Versie<Sob> versie, O onderdeel) {}

    private static final Versies<Sob> VERSIES =
            new Versies<>(
                    Sob.class,
                    new Tabel<>(
                            "sobversie",
                            "sob_id, volgnummer",
                            List.of(
                                    Versies.sleutel("sob_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    kolom("naam", "text", v -> v.data().naam),
                                    kolom("fictief", "boolean", v -> v.data().fictief),
                                    kolom("geldig_van", "date", v -> v.data().geldigVan),
                                    kolom("geldig_tot", "date", v -> v.data().geldigTot),
                                    kolom("opvolger_id", "uuid", v -> v.data().opvolgerId()),
                                    kolom("opvolging_op", "date", v -> v.data().opvolgingOp()))),
                    new Bekendheid("sobversie", "sob_id", "uuid"));

    private static final Tabel<Onderdeel<Naam>> NAMEN =
            new Tabel<>(
                    "sob_naam",
                    "sob_id, volgnummer, geldig_van",
                    List.of(
                            kolom("sob_id", "uuid", n -> n.versie.event().subject()),
                            kolom("volgnummer", "bigint", n -> n.versie.volgnummer()),
                            kolom("naam", "text", n -> n.onderdeel.naam),
                            kolom("geldig_van", "date", n -> n.onderdeel.geldigVan),
                            kolom("geldig_tot", "date", n -> n.onderdeel.geldigTot)));

    private static final Tabel<Onderdeel<Relatie>> RELATIES =
            new Tabel<>(
                    "sob_relatie",
                    "sob_id, volgnummer, gemeentecode, soort, geldig_van",
                    List.of(
                            kolom("sob_id", "uuid", r -> r.versie.event().subject()),
                            kolom("volgnummer", "bigint", r -> r.versie.volgnummer()),
                            kolom("gemeentecode", "text", r -> r.onderdeel.gemeentecode),
                            kolom("soort", "text", r -> r.onderdeel.soort),
                            kolom("geldig_van", "date", r -> r.onderdeel.geldigVan),
                            kolom("geldig_tot", "date", r -> r.onderdeel.geldigTot)));

    static void verwerk(Connection connection, List<CloudEvent> events) throws SQLException {
        var versies = VERSIES.verwerk(connection, events);
        NAMEN.voegToe(connection, onderdelen(versies, Sob::namen));
        RELATIES.voegToe(connection, onderdelen(versies, Sob::relaties));
    }

    private static <O> List<Onderdeel<O>> onderdelen(
            List<Versie<Sob>> versies, java.util.function.Function<Sob, @Nullable List<O>> lijst) {
        return versies.stream()
                .flatMap(versie -> {
                    var onderdelen = lijst.apply(versie.data());
                    return onderdelen == null
                            ? java.util.stream.Stream.empty()
                            : onderdelen.stream().map(o -> new Onderdeel<>(versie, o));
                })
                .toList();
    }

    private @Nullable UUID opvolgerId() {
        return opvolger == null ? null : opvolger.sobId;
    }

    private @Nullable LocalDate opvolgingOp() {
        return opvolger == null ? null : opvolger.ingangsdatum;
    }
}
