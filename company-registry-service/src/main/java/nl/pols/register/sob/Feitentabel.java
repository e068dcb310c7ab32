package nl.pols.register.sob;

import java.util.List;
import java.util.function.Function;
import nl.pols.register.Feit;

/// One table of facts about an SOB: where they are and how they are written. The only place that
/// knows both a [Toestand] and its tables.
record Feitentabel<T>(
        String naam,
        List<String> kolommen,
        String jsonWaarde,
        Function<T, List<Object>> waarden,
        Function<Toestand, List<Feit<T>>> feiten) {

    static final String PERIODE =
            "jsonb_build_object('van', lower(f.geldig), 'tot', upper(f.geldig))";
    static final String VAN_SOB = "f.sob_id = s.sob_id and f.bekend @> op.bekend";
    static final String OPVOLGING =
            "jsonb_build_object('rechtsopvolgingId', f.rechtsopvolging_id, 'voorgangerId',"
                    + " f.voorganger_id, 'opvolgerId', f.opvolger_id, 'ingangsdatum',"
                    + " f.ingangsdatum)";

    static final Feitentabel<String> NAMEN = enkel("sob_naam", "naam", Toestand::namen);
    static final Feitentabel<Rechtsvorm> RECHTSVORMEN =
            enkel("sob_rechtsvorm", "rechtsvorm", Toestand::rechtsvormen);
    static final Feitentabel<String> KVK_NUMMERS =
            enkel("sob_kvk_nummer", "kvk_nummer", Toestand::kvkNummers);
    static final Feitentabel<String> ZETELS = enkel("sob_zetel", "gemeentecode", Toestand::zetels);
    static final Feitentabel<Relatie> RELATIES =
            new Feitentabel<>(
                    "sob_relatie",
                    List.of("gemeentecode", "soort"),
                    "jsonb_build_object('gemeentecode', f.gemeentecode, 'soort', f.soort)",
                    relatie -> List.of(relatie.gemeentecode(), relatie.soort()),
                    Toestand::relaties);

    /// The life itself is a fact without a value.
    static final Feitentabel<Boolean> BESTAAN =
            new Feitentabel<>(
                    "sob_bestaan",
                    List.of(),
                    "true",
                    altijd -> List.of(),
                    toestand -> List.of(new Feit<>(true, toestand.bestaan())));

    static List<Feitentabel<?>> alle() {
        return List.of(BESTAAN, NAMEN, RECHTSVORMEN, KVK_NUMMERS, ZETELS, RELATIES);
    }

    private static <T> Feitentabel<T> enkel(
            String tabel, String kolom, Function<Toestand, List<Feit<T>>> feiten) {
        return new Feitentabel<>(tabel, List.of(kolom), "f." + kolom, List::of, feiten);
    }

    /// The facts of SOB `s` known at `op.bekend`, as a JSON array.
    String alsJson() {
        return """
        (select coalesce(jsonb_agg(jsonb_build_object('waarde', %s, 'geldig', %s) order by f.geldig), '[]')
          from %s f where %s)
        """
                .formatted(jsonWaarde, PERIODE, naam, VAN_SOB);
    }

    String voegToe() {
        return "insert into %s (sob_id%s, geldig, bekend) values (?%s, daterange(?, ?), tstzrange(?, null))"
                .formatted(naam, voorElke(", %s"), voorElke(", ?"));
    }

    /// Closes `bekend` of exactly one known fact.
    String sluit() {
        return "update %s set bekend = tstzrange(lower(bekend), ?) where sob_id = ? and upper_inf(bekend)%s and geldig = daterange(?, ?)"
                .formatted(naam, voorElke(" and %s = ?"));
    }

    private String voorElke(String stuk) {
        return String.join("", kolommen.stream().map(k -> stuk.replace("%s", k)).toList());
    }
}
