package nl.pols.rapportage.indicator;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A kind of fact that an indicator counts: its rows, and what each dimension is of such a row.
/// Invariant: a filter lets through exactly the rows that a break-down shows under that value, so
/// the parts make the whole. Mostly they are the same expression; only for the company of a
/// trajectory the filter begins at the other end, to read no other company's rows.
///
/// @param versie the alias whose known period counts; null if the rows were chosen before
/// @param geval the id of the case that a row is; null where it is none, but a seat or an amount
record Bron(
        String rijen,
        @Nullable String versie,
        @Nullable String geval,
        Map<Dimensie, Plek> plekken) {
    Bron(String rijen, @Nullable String versie, Map<Dimensie, Plek> plekken) {
        this(rijen, versie, null, plekken);
    }

    /// Where a dimension stands, and what must be joined to see it.
    ///
    /// @param filter what narrows to one value of it
    record Plek(String uitdrukking, List<String> verbindingen, Filter filter) {}

    /// A condition, and what must be joined to apply it.
    record Filter(String voorwaarde, List<String> verbindingen) {}

    /// The rows with what the break-down and the filters need, and no more.
    String rijen(Vraag vraag) {
        var verbindingen = new LinkedHashSet<String>();
        vraag.filters().keySet().stream()
                .sorted()
                .forEach(d -> verbindingen.addAll(plek(d).filter.verbindingen));
        vraag.uitsplitsingen().stream()
                .filter(d -> !isVanVragen(d))
                .forEach(d -> verbindingen.addAll(plek(d).verbindingen));
        return rijen + String.join("", verbindingen);
    }

    /// The place of a row in the break-down ([Kruising]). One by period is not of rows, but of
    /// questions.
    String dimensie(Vraag vraag) {
        return Kruising.uitdrukking(
                vraag.uitsplitsingen().stream()
                        .filter(d -> !isVanVragen(d))
                        .map(d -> "coalesce(%s, '%s')".formatted(plek(d).uitdrukking, Rest.code(d)))
                        .toList());
    }

    private boolean isVanVragen(Dimensie dimensie) {
        return dimensie == Dimensie.PERIODE && !plekken.containsKey(dimensie);
    }

    /// What was known then, within the filters.
    String voorwaarde(Vraag vraag) {
        var bekend = versie == null ? "true" : Tussentabellen.bekend(versie, vraag.kennis());
        return bekend
                + vraag.filters().keySet().stream()
                        .sorted()
                        .map(d -> " AND " + plek(d).filter.voorwaarde)
                        .collect(Collectors.joining());
    }

    private Plek plek(Dimensie dimensie) {
        var plek = plekken.get(dimensie);
        if (plek == null) {
            throw new IllegalStateException("%s has no %s".formatted(rijen, dimensie));
        }
        return plek;
    }

    Bron met(Dimensie dimensie, String uitdrukking, List<String> verbindingen) {
        var gelijk = "%s = :%s".formatted(uitdrukking, dimensie.sleutel());
        return met(dimensie, new Plek(uitdrukking, verbindingen, new Filter(gelijk, verbindingen)));
    }

    Bron met(Dimensie dimensie, Plek plek) {
        var meer = new EnumMap<Dimensie, Plek>(Dimensie.class);
        meer.putAll(plekken);
        meer.put(dimensie, plek);
        return new Bron(rijen, versie, geval, meer);
    }

    /// Other rows under the same alias, which stand in the same places.
    Bron over(String andere) {
        return over(andere, geval);
    }

    Bron over(String andere, @Nullable String anderGeval) {
        return new Bron(andere, versie, anderGeval, plekken);
    }

    /// The cells of a level in the place of the rows that they count; they hold what is known now.
    Bron alsCellen(String niveau) {
        return new Bron(
                "(SELECT * FROM telcel WHERE niveau = '%s') t".formatted(niveau), null, plekken);
    }

    /// Rows that go with a company as trajectories do.
    Bron bijSob() {
        return met(
                Dimensie.SOB,
                new Plek(Bronnen.OPVOLGER + "::text", Bronnen.OPVOLGING, Bronnen.TOELOOP));
    }

    Bron opZetel(List<String> verbindingen) {
        return met(Dimensie.GEMEENTE, "z.gemeentecode", verbindingen)
                .met(Dimensie.REGIO, "z.regio", verbindingen);
    }
}
