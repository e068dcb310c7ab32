package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A social development company as `pols.register.sob` tells it: names over time (letter 002 names
/// seven renames), relations with municipalities, its seat, and the successor that its figures
/// count for.
record Sob(
        String naam,
        boolean fictief,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        @Nullable String zetelGemeentecode,
        @Nullable Opvolger opvolger,
        @Nullable List<Naam> namen,
        @Nullable List<Relatie> relaties,
        @Nullable List<Zetel> zetels) {

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

    /// The municipality of its seat, with its period.
    record Zetel(String gemeentecode, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// Something that held of it for a period.
    record Feit(
            String soort,
            String waarde,
            String plaats,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {}

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

    private static final Tabel<Onderdeel<Sob, Naam>> NAMEN =
            new Tabel<>(
                    "sob_naam",
                    "sob_id, volgnummer, geldig_van",
                    List.of(
                            Onderdeel.sleutel("sob_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("naam", "text", Naam::naam),
                            Onderdeel.van("geldig_van", "date", Naam::geldigVan),
                            Onderdeel.van("geldig_tot", "date", Naam::geldigTot)));

    private static final Tabel<Onderdeel<Sob, Relatie>> RELATIES =
            new Tabel<>(
                    "sob_relatie",
                    "sob_id, volgnummer, gemeentecode, soort, geldig_van",
                    List.of(
                            Onderdeel.sleutel("sob_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("gemeentecode", "text", Relatie::gemeentecode),
                            Onderdeel.van("soort", "text", Relatie::soort),
                            Onderdeel.van("geldig_van", "date", Relatie::geldigVan),
                            Onderdeel.van("geldig_tot", "date", Relatie::geldigTot)));

    private static final Tabel<Onderdeel<Sob, Feit>> FEITEN =
            new Tabel<>(
                    "sob_feit",
                    "sob_id, volgnummer, soort, waarde, plaats, geldig_van",
                    List.of(
                            Onderdeel.sleutel("sob_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("soort", "text", Feit::soort),
                            Onderdeel.van("waarde", "text", Feit::waarde),
                            Onderdeel.van("plaats", "text", Feit::plaats),
                            Onderdeel.van("geldig_van", "date", Feit::geldigVan),
                            Onderdeel.van("geldig_tot", "date", Feit::geldigTot)));

    static void verwerk(Connection connection, List<CloudEvent> events) throws SQLException {
        var versies = VERSIES.verwerk(connection, events);
        NAMEN.voegToe(connection, Onderdeel.van(versies, Sob::namen));
        RELATIES.voegToe(connection, Onderdeel.van(versies, Sob::relaties));
        FEITEN.voegToe(connection, Onderdeel.van(versies, Sob::feiten));
    }

    private List<Feit> feiten() {
        var feiten = new ArrayList<Feit>();
        if (zetels != null && !zetels.isEmpty()) {
            zetels.forEach(z ->
                    feiten.add(new Feit("ZETEL", z.gemeentecode, "", z.geldigVan, z.geldigTot)));
        } else if (zetelGemeentecode != null) {
            feiten.add(new Feit("ZETEL", zetelGemeentecode, "", geldigVan, null));
        }
        return feiten;
    }

    private @Nullable UUID opvolgerId() {
        return opvolger == null ? null : opvolger.sobId;
    }

    private @Nullable LocalDate opvolgingOp() {
        return opvolger == null ? null : opvolger.ingangsdatum;
    }
}
