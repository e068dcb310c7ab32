package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// The course of a trajectory as its events tell it: only what an indicator needs. Nothing is
/// written where nothing happened.
final class Trajectverloop {
    /// C01's days of grace after readiness.
    private static final int RESPIJT = 30;

    private Trajectverloop() {}

    /// An extension, and in which role it was decided and approved.
    record Verlenging(
            LocalDate besluitdatum,
            LocalDate nieuweEinddatum,
            @Nullable String beslisser,
            @Nullable String goedgekeurdDoor) {
        Verlenging {
            Vereist.velden("besluitdatum", besluitdatum, "nieuweEinddatum", nieuweEinddatum);
        }

        @Nullable String rol() {
            return goedgekeurdDoor == null ? beslisser : goedgekeurdDoor;
        }
    }

    /// A progress review.
    record Evaluatie(LocalDate datum) {
        Evaluatie {
            Vereist.velden("evaluaties.datum", datum);
        }
    }

    /// A period in which it stood still; open while it does.
    record Onderbreking(LocalDate van, @Nullable LocalDate tot) {
        Onderbreking {
            Vereist.velden("onderbrekingen.van", van);
        }
    }

    /// A measurement of productivity.
    record Meting(LocalDate datum, int percentage) {
        Meting {
            Vereist.velden("loonwaardemetingen.datum", datum);
        }
    }

    /// The day of the statement of readiness.
    record Werkfit(LocalDate datum) {}

    /// Whether somebody who left for paid work still works.
    record Controle(boolean aanHetWerk) {}

    private record Plaats(Versie<Traject> versie, int nummer, Verlenging verlenging) {}

    private static final Tabel<Plaats> VERLENGINGEN =
            new Tabel<>(
                    "verlengingversie",
                    "traject_id, volgnummer, plaats",
                    List.of(
                            kolom("traject_id", "uuid", p -> p.versie.event().subject()),
                            kolom("volgnummer", "bigint", p -> p.versie.volgnummer()),
                            kolom("plaats", "int", p -> p.nummer),
                            kolom("besluit_op", "date", p -> p.verlenging.besluitdatum),
                            kolom("nieuwe_einddatum", "date", p -> p.verlenging.nieuweEinddatum),
                            kolom("rol", "text", p -> p.verlenging.rol())));

    static void verwerk(Connection connection, List<Versie<Traject>> versies) throws SQLException {
        var plaatsen = new ArrayList<Plaats>();
        for (var versie : versies) {
            var verlengingen = versie.data().verlengingen();
            for (int i = 0; verlengingen != null && i < verlengingen.size(); i++) {
                plaatsen.add(new Plaats(versie, i, verlengingen.get(i)));
            }
        }
        if (Opbouw.steltUit()) {
            VERLENGINGEN.kopieer(connection, plaatsen);
        } else {
            VERLENGINGEN.voegToe(connection, plaatsen);
        }
    }

    /// As a multirange: the days of reviews.
    static @Nullable String dagen(@Nullable List<Evaluatie> evaluaties) {
        return evaluaties == null || evaluaties.isEmpty()
                ? null
                : evaluaties.stream()
                        .map(e -> "[" + e.datum + "," + e.datum + "]")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /// The same, as they are counted.
    static List<Evaluatiereeks> reeksen(@Nullable List<Evaluatie> evaluaties) {
        return evaluaties == null
                ? List.of()
                : Evaluatiereeks.van(
                        evaluaties.stream()
                                .map(e -> new Evaluatiereeks(e.datum, e.datum))
                                .toList());
    }

    /// As a multirange: the days on which it stood still.
    static @Nullable String stilstand(@Nullable List<Onderbreking> onderbrekingen) {
        return onderbrekingen == null || onderbrekingen.isEmpty()
                ? null
                : onderbrekingen.stream()
                        .map(o -> "[" + o.van + "," + (o.tot == null ? "" : o.tot) + ")")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /// The days from readiness and the grace to the end, without those on which it stood still;
    /// none while it runs or where no readiness was told. As the column of that name says it.
    static @Nullable Integer verblijf(
            @Nullable LocalDate werkfit,
            @Nullable LocalDate einde,
            @Nullable List<Onderbreking> onderbrekingen) {
        if (werkfit == null || einde == null) {
            return null;
        }
        var tot = werkfit.plusDays(RESPIJT);
        long dagen = Math.max(0, ChronoUnit.DAYS.between(tot, einde));
        for (var onderbreking : opVolgorde(onderbrekingen)) {
            var van = laatste(onderbreking.van, tot);
            var weer = onderbreking.tot;
            tot = laatste(tot, weer == null || weer.isAfter(einde) ? einde : weer);
            dagen -= Math.max(0, ChronoUnit.DAYS.between(van, tot));
        }
        return Math.toIntExact(dagen);
    }

    private static List<Onderbreking> opVolgorde(@Nullable List<Onderbreking> onderbrekingen) {
        return onderbrekingen == null
                ? List.of()
                : onderbrekingen.stream().sorted(Comparator.comparing(Onderbreking::van)).toList();
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }

    /// The productivity as measured last.
    static @Nullable Integer loonwaarde(@Nullable List<Meting> metingen) {
        return metingen == null
                ? null
                : metingen.stream()
                        .max(Comparator.comparing(Meting::datum))
                        .map(Meting::percentage)
                        .orElse(null);
    }
}
