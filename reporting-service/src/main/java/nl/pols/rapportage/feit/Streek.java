package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Municipalities and labour market regions as the registry tells them.
final class Streek {
    private Streek() {}

    /// A municipality and the region it is in.
    record Gemeente(
            String naam,
            @Nullable String provincie,
            @Nullable String arbeidsmarktregio,
            LocalDate geldigVan,
            @Nullable LocalDate geldigTot) {}

    /// A labour market region.
    record Arbeidsmarktregio(String naam, LocalDate geldigVan, @Nullable LocalDate geldigTot) {}

    static final Versies<Gemeente> GEMEENTEN =
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
                                    kolom(
                                            "arbeidsmarktregio",
                                            "text",
                                            v -> v.data().arbeidsmarktregio),
                                    kolom("geldig_van", "date", v -> v.data().geldigVan),
                                    kolom("geldig_tot", "date", v -> v.data().geldigTot))),
                    new Bekendheid("gemeenteversie", "gemeentecode", "text"));

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
}
