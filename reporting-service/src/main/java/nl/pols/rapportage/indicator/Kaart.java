package nl.pols.rapportage.indicator;

import java.util.ArrayList;
import java.util.List;
import nl.pols.rapportage.indicator.Bron.Filter;
import nl.pols.rapportage.indicator.Bron.Plek;

/// Puts facts on the map of another year (ADR 113): a fact stands where its own code stands in that
/// division ([Herleiding]), and in the region of that municipality on its day. A case of a
/// municipality that was divided goes as a whole to one of its parts, by its place: its number in
/// 0..9999, made of its id, which falls in the share of one. What is no case (a seat, a grant) goes
/// to the largest part.
final class Kaart {
    private static final String NAAR = "coalesce(ix.naar, %s)";

    private Kaart() {}

    /// The place of a case in 0..9999: of the last eight digits of its id, which never changes, so
    /// that the same question always has the same answer.
    static String plaats(String id) {
        return "('x' || right(%s::text, 8))::bit(32)::bigint %% 10000".formatted(id);
    }

    static Bron op(Bron bron) {
        var gemeente = bron.plekken().get(Dimensie.GEMEENTE);
        if (gemeente == null) {
            return bron;
        }
        var code = gemeente.uitdrukking();
        var naar = NAAR.formatted(code);
        var geval = bron.geval();
        var deel =
                geval == null
                        ? "ix.meest"
                        : "%1$s >= ix.vanaf AND %1$s < ix.tot".formatted(plaats(geval));
        var verbindingen =
                plus(
                        gemeente.verbindingen(),
                        " LEFT JOIN herleid ix ON ix.van = %s AND %s".formatted(code, deel));
        var op = bron.met(Dimensie.GEMEENTE, plek(Dimensie.GEMEENTE, naar, verbindingen));
        var regio = bron.plekken().get(Dimensie.REGIO);
        return regio == null ? op : op.met(Dimensie.REGIO, regio(regio, naar, verbindingen));
    }

    private static Plek regio(Plek regio, String naar, List<String> verbindingen) {
        var alle = new ArrayList<>(regio.verbindingen());
        alle.addAll(verbindingen);
        alle.add(" LEFT JOIN streek kx ON kx.gemeentecode = " + naar);
        return plek(Dimensie.REGIO, "coalesce(kx.regio, %s)".formatted(regio.uitdrukking()), alle);
    }

    private static Plek plek(Dimensie dimensie, String uitdrukking, List<String> verbindingen) {
        var gelijk = "%s = :%s".formatted(uitdrukking, dimensie.sleutel());
        return new Plek(uitdrukking, verbindingen, new Filter(gelijk, verbindingen));
    }

    private static List<String> plus(List<String> verbindingen, String nog) {
        var alle = new ArrayList<>(verbindingen);
        alle.add(nog);
        return List.copyOf(alle);
    }
}
