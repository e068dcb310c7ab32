package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.pols.register.Feit;
import org.jspecify.annotations.Nullable;

/// One kind of fact about an SOB: what it is called, of which type its values are, and in which
/// table they stand. A new kind is a line here and one in [Toestand]; reading, writing, ending at a
/// succession, the change log and export follow from it.
public final class Feitentabel<T> {
    private static final List<Feitentabel<?>> ALLE = new ArrayList<>();

    /// The life itself is a fact without a value.
    public static final Feitentabel<Boolean> BESTAAN =
            new Feitentabel<>(
                    "bestaan",
                    "sob_bestaan",
                    List.of(),
                    "true",
                    Boolean.class,
                    altijd -> List.of());

    public static final Feitentabel<String> NAMEN =
            enkel("namen", "sob_naam", "naam", String.class);
    public static final Feitentabel<Rechtsvorm> RECHTSVORMEN =
            enkel("rechtsvormen", "sob_rechtsvorm", "rechtsvorm", Rechtsvorm.class);
    public static final Feitentabel<Identificatie> IDENTIFICATIES =
            new Feitentabel<>(
                    "identificaties",
                    "sob_identificatie",
                    List.of("soort", "waarde", "uitgever"),
                    "jsonb_build_object('soort', f.soort, 'waarde', f.waarde, 'uitgever',"
                            + " f.uitgever)",
                    Identificatie.class,
                    i -> List.of(i.soort(), i.waarde(), i.uitgever()));
    public static final Feitentabel<String> ZETELS =
            enkel("zetels", "sob_zetel", "gemeentecode", String.class);
    public static final Feitentabel<Relatie> RELATIES =
            new Feitentabel<>(
                    "relaties",
                    "sob_relatie",
                    List.of("gemeentecode", "soort", "diensten"),
                    "jsonb_build_object('gemeentecode', f.gemeentecode, 'soort', f.soort,"
                            + " 'diensten', f.diensten)",
                    Relatie.class,
                    r -> List.of(r.gemeentecode(), r.soort(), codes(r.diensten())));
    public static final Feitentabel<Taakomvang> TAAKOMVANG =
            enkel("taakomvang", "sob_taakomvang", "taakomvang", Taakomvang.class);
    public static final Feitentabel<Boolean> CEDRISLIDMAATSCHAP =
            new Feitentabel<>(
                    "cedrislidmaatschap",
                    "sob_cedrislidmaatschap",
                    List.of(),
                    "true",
                    Boolean.class,
                    altijd -> List.of());
    public static final Feitentabel<Aanbod> FUNCTIONALITEITEN =
            new Feitentabel<>(
                    "functionaliteiten",
                    "sob_functionaliteit",
                    List.of("functionaliteit"),
                    "jsonb_build_object('functionaliteit', f.functionaliteit)",
                    Aanbod.class,
                    aanbod -> List.of(aanbod.functionaliteit()));
    public static final Feitentabel<Betrokkenheid> BETROKKENHEID =
            new Feitentabel<>(
                    "betrokkenheid",
                    "sob_betrokkenheid",
                    List.of("onderwerp", "betrokken", "arbeidsmarktregio"),
                    "jsonb_build_object('onderwerp', f.onderwerp, 'betrokken', f.betrokken,"
                            + " 'arbeidsmarktregio', f.arbeidsmarktregio)",
                    Betrokkenheid.class,
                    b -> Arrays.asList(b.onderwerp(), b.betrokken(), b.arbeidsmarktregio()));

    private final String naam;
    private final String tabel;
    private final List<String> kolommen;
    private final String jsonWaarde;
    private final Class<T> type;
    private final Function<T, List<@Nullable Object>> waarden;

    private Feitentabel(
            String naam,
            String tabel,
            List<String> kolommen,
            String jsonWaarde,
            Class<T> type,
            Function<T, List<@Nullable Object>> waarden) {
        this.naam = naam;
        this.tabel = tabel;
        this.kolommen = kolommen;
        this.jsonWaarde = jsonWaarde;
        this.type = type;
        this.waarden = waarden;
        ALLE.add(this);
    }

    private static <T> Feitentabel<T> enkel(
            String naam, String tabel, String kolom, Class<T> type) {
        return new Feitentabel<>(naam, tabel, List.of(kolom), "f." + kolom, type, List::of);
    }

    private static String[] codes(List<Dienst> diensten) {
        return diensten.stream().map(Dienst::name).toArray(String[]::new);
    }

    /// Every kind of fact, the life first.
    public static List<Feitentabel<?>> alle() {
        return List.copyOf(ALLE);
    }

    /// As it is called on the wire and in events.
    public String naam() {
        return naam;
    }

    public Class<T> type() {
        return type;
    }

    String tabel() {
        return tabel;
    }

    List<@Nullable Object> waarden(T waarde) {
        return waarden.apply(waarde);
    }

    /// One row `f` as JSON, in the shape of a [nl.pols.register.Feit].
    String feitAlsJson() {
        return "jsonb_build_object('waarde', %s, 'precisie', f.geldig_van_precisie, 'geldig',"
                        .formatted(jsonWaarde)
                + " jsonb_build_object('van', lower(f.geldig), 'tot', upper(f.geldig)))";
    }

    /// The facts `f` of one SOB that meet the condition, as a JSON array.
    String alsJson(String sob, String conditie) {
        return "(select jsonb_agg(%s) from %s f where f.sob_id = %s and %s)"
                .formatted(feitAlsJson(), tabel, sob, conditie);
    }

    /// Any number of facts that one change adds, in one statement: per fact the values of
    /// [#rij(String, Feit)], a list each, after the moment and the change.
    String voegToe() {
        var soorten = kolommen.stream().map(k -> ", cast(r.%s as %s)".formatted(k, soort(k)));
        return """
        insert into %s (bekend, wijziging_id, sob_id, geldig, geldig_van_precisie%s)
        select tstzrange(?, null), ?, cast(r.sob_id as uuid),
          daterange(date 'epoch' + cast(r.van as int), date 'epoch' + cast(r.tot as int)),
          r.precisie%s
        from unnest(?, ?, ?, ?%s) r (sob_id, van, tot, precisie%s)
        """
                .formatted(
                        tabel,
                        voorElke(", %s"),
                        String.join("", soorten.toList()),
                        voorElke(", ?"),
                        voorElke(", %s"));
    }

    private static String soort(String kolom) {
        return switch (kolom) {
            case "betrokken" -> "boolean";
            case "diensten" -> "text[]";
            default -> "text";
        };
    }

    /// A fact as texts. Days are counted: PostgreSQL reads a number in a third of the time that it
    /// takes over a date.
    List<@Nullable String> rij(String sobId, Feit<T> feit) {
        var rij = new ArrayList<@Nullable String>();
        rij.add(sobId);
        rij.add(dag(feit.geldig().van()));
        rij.add(dag(feit.geldig().tot()));
        rij.add(feit.precisie().name());
        waarden(feit.waarde()).forEach(w -> rij.add(tekst(w)));
        return rij;
    }

    private static @Nullable String dag(@Nullable LocalDate dag) {
        return dag == null ? null : Long.toString(dag.toEpochDay());
    }

    private static @Nullable String tekst(@Nullable Object waarde) {
        return switch (waarde) {
            case null -> null;
            case Enum<?> naam -> naam.name();
            case String[] codes -> "{" + String.join(",", codes) + "}";
            default -> waarde.toString();
        };
    }

    /// Closes `bekend` of exactly one known fact.
    String sluit() {
        return "update %s set bekend = tstzrange(lower(bekend), ?), gesloten_door = ? where sob_id = ? and upper_inf(bekend)%s and geldig = daterange(?, ?) and geldig_van_precisie = ?"
                .formatted(tabel, voorElke(" and %s is not distinct from ?"));
    }

    private String voorElke(String stuk) {
        return String.join("", kolommen.stream().map(k -> stuk.replace("%s", k)).toList());
    }

    @Override
    public String toString() {
        return naam;
    }
}
