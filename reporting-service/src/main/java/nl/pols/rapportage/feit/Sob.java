package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.pols.kit.events.CloudEvent;
import org.jspecify.annotations.Nullable;

/// A social development company as `pols.register.sob` tells it: names over time (letter 002 names
/// seven renames), relations with municipalities, what held of it, and the successors that its
/// figures count for. Whatever an event leaves out is not known, and no reason to refuse it.
record Sob(
        String naam,
        boolean fictief,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot,
        @Nullable String zetelGemeentecode,
        Opvolger.@Nullable Gegevens opvolger,
        @Nullable List<Opvolger.Gegevens> opvolgers,
        @Nullable List<Naam> namen,
        @Nullable List<Relatie> relaties,
        @Nullable List<Sobfeit.Zetel> zetels,
        @Nullable List<Sobfeit.Taakomvang> taakomvang,
        @Nullable List<Sobfeit.Functionaliteit> functionaliteiten,
        @Nullable List<Sobfeit.Betrokkenheid> betrokkenheid,
        @Nullable Boolean ingetrokken,
        @Nullable UUID dubbelVan) {

    /// A name with its period.
    record Naam(String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// A relation with a municipality, with its period and what it is for.
    record Relatie(
            String gemeentecode,
            String soort,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot,
            @Nullable List<String> diensten) {}

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
                                    kolom(
                                            "ingetrokken",
                                            "boolean",
                                            v -> Boolean.TRUE.equals(v.data().ingetrokken)))),
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

    private static final Tabel<Onderdeel<Sob, Sobfeit>> FEITEN =
            new Tabel<>(
                    "sob_feit",
                    "sob_id, volgnummer, soort, waarde, plaats, geldig_van",
                    List.of(
                            Onderdeel.sleutel("sob_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("soort", "text", Sobfeit::soort),
                            Onderdeel.van("waarde", "text", Sobfeit::waarde),
                            Onderdeel.van("plaats", "text", Sobfeit::plaats),
                            Onderdeel.van("geldig_van", "date", Sobfeit::geldigVan),
                            Onderdeel.van("geldig_tot", "date", Sobfeit::geldigTot)));

    private static final Tabel<Onderdeel<Sob, Opvolger>> OPVOLGERS =
            new Tabel<>(
                    "sob_opvolger",
                    "sob_id, volgnummer, opvolger_id, op",
                    List.of(
                            Onderdeel.sleutel("sob_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("opvolger_id", "uuid", Opvolger::sobId),
                            Onderdeel.van("op", "date", Opvolger::op),
                            Onderdeel.van("aandeel", "int", Opvolger::aandeel),
                            Onderdeel.van("dubbel", "boolean", Opvolger::dubbel)));

    private static final Tabel<Onderdeel<Sob, Opvolger.Gemeente>> OPVOLGERGEMEENTEN =
            new Tabel<>(
                    "sob_opvolger_gemeente",
                    "sob_id, volgnummer, opvolger_id, gemeentecode",
                    List.of(
                            Onderdeel.sleutel("sob_id", "uuid"),
                            Onderdeel.volgnummer(),
                            Onderdeel.van("opvolger_id", "uuid", Opvolger.Gemeente::opvolger),
                            Onderdeel.van(
                                    "gemeentecode", "text", Opvolger.Gemeente::gemeentecode)));

    static void verwerk(Connection connection, List<CloudEvent> events) throws SQLException {
        var versies = VERSIES.verwerk(connection, events);
        NAMEN.voegToe(connection, Onderdeel.van(versies, Sob::namen));
        RELATIES.voegToe(connection, Onderdeel.van(versies, Sob::relaties));
        FEITEN.voegToe(connection, Onderdeel.van(versies, Sobfeit::van));
        OPVOLGERS.voegToe(connection, Onderdeel.van(versies, Opvolger::van));
        OPVOLGERGEMEENTEN.voegToe(
                connection,
                Onderdeel.van(
                        versies,
                        sob -> Opvolger.van(sob).stream().flatMap(Opvolger::perGemeente).toList()));
        Opvolging.werkBij(connection, versies.stream().map(v -> v.event().subject()).toList());
    }
}
