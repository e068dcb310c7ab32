package nl.pols.rapportage.feit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that held of a company for a period: its seat, its task, what it offers, its answers
/// about involvement. Invariant: what an event leaves out or leaves empty was not told; it is not
/// the same as none.
///
/// @param plaats where it holds, if that matters; else empty
record Sobfeit(
        String soort,
        String waarde,
        String plaats,
        LocalDate geldigVan,
        @Nullable LocalDate geldigTot) {

    /// The municipality of its seat.
    record Zetel(String gemeentecode, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// How wide its task is (letter 004: about a quarter has a limited one).
    record Taakomvang(String taakomvang, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// What it offers (SER 2016).
    record Functionaliteit(
            String functionaliteit, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    /// Its answer on the regional mobility team or the impulse (letter 001); no answer is no fact.
    record Betrokkenheid(
            String onderwerp,
            boolean betrokken,
            @Nullable String arbeidsmarktregio,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {}

    static List<Sobfeit> van(Sob sob) {
        return Stream.of(
                        zetels(sob),
                        elk(
                                sob.taakomvang(),
                                t ->
                                        new Sobfeit(
                                                "TAAKOMVANG",
                                                t.taakomvang,
                                                "",
                                                t.geldigVan,
                                                t.geldigTot)),
                        elk(
                                sob.functionaliteiten(),
                                f ->
                                        new Sobfeit(
                                                "FUNCTIONALITEIT",
                                                f.functionaliteit,
                                                "",
                                                f.geldigVan,
                                                f.geldigTot)),
                        elk(sob.betrokkenheid(), Sobfeit::antwoord),
                        elk(sob.relaties(), r -> r).flatMap(Sobfeit::diensten))
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    private static Stream<Sobfeit> zetels(Sob sob) {
        var zetels = sob.zetels();
        if (zetels != null && !zetels.isEmpty()) {
            return zetels.stream()
                    .map(z -> new Sobfeit("ZETEL", z.gemeentecode, "", z.geldigVan, z.geldigTot));
        }
        var zetel = sob.zetelGemeentecode();
        return zetel == null
                ? Stream.empty()
                : Stream.of(new Sobfeit("ZETEL", zetel, "", sob.geldigVan(), null));
    }

    private static Sobfeit antwoord(Betrokkenheid b) {
        var regio = b.arbeidsmarktregio;
        return new Sobfeit(
                b.onderwerp,
                b.betrokken ? "JA" : "NEE",
                regio == null ? "" : regio,
                b.geldigVan,
                b.geldigTot);
    }

    private static Stream<Sobfeit> diensten(Sob.Relatie relatie) {
        return elk(
                relatie.diensten(),
                dienst ->
                        new Sobfeit(
                                "DIENST",
                                dienst,
                                relatie.gemeentecode(),
                                relatie.geldigVan(),
                                relatie.geldigTot()));
    }

    private static <T, R> Stream<R> elk(@Nullable List<T> lijst, Function<T, R> maak) {
        return lijst == null ? Stream.empty() : lijst.stream().map(maak);
    }
}
