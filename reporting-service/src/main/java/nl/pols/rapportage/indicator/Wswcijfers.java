package nl.pols.rapportage.indicator;

import java.util.List;
import nl.pols.rapportage.feit.Persoonscel.Lopend;
import nl.pols.rapportage.indicator.Berekening.Cel;
import org.jspecify.annotations.Nullable;

/// The indicators of the Wsw over the people of one place; the same sums as their SQL over the
/// facts, and no cell where that has none.
///
/// @param bij the estimate of labour years (F01), or who came otherwise than under the Wsw (F02)
record Wswcijfers(Persoonsvraag vraag, String dimensie, Personengroep groep, @Nullable Long bij) {
    private static final int TIENDUIZENDSTEN = 10_000;

    private static final int BEGIN = 1;
    private static final int EIND = 2;

    private static final int BESCHUT = 1;
    private static final int GEDETACHEERD = 2;
    private static final int BEGELEID = 4;
    private static final int ANDERS = 8;
    private static final int REGULIER = GEDETACHEERD | BEGELEID | ANDERS;

    /// The day before the period, and its last.
    private record Verloop(
            long personenBegin, long personenEind, long jarenBegin, long jarenEind, boolean isEr) {}

    List<Cel> tel() {
        return switch (vraag.code()) {
            case "F01" -> verandering();
            case "F02" -> vervanging();
            case "F03" -> werkvormen();
            case "F04" -> dienstverbanden();
            default -> throw new IllegalArgumentException(vraag.code());
        };
    }

    private List<Cel> verandering() {
        var verloop = verloop();
        if (!verloop.isEr && bij == null) {
            return List.of();
        }
        boolean isEr = verloop.isEr;
        return List.of(
                cel(null, isEr, verloop.personenEind - verloop.personenBegin),
                cel("arbeidsjaren", isEr, verloop.jarenEind - verloop.jarenBegin),
                cel("personen aan het begin", isEr, verloop.personenBegin),
                cel("personen aan het eind", isEr, verloop.personenEind),
                cel("arbeidsjaren aan het begin", isEr, verloop.jarenBegin),
                cel("arbeidsjaren aan het eind", isEr, verloop.jarenEind),
                cel(
                        "arbeidsjaren min raming",
                        bij != null,
                        bij == null ? 0 : verloop.jarenEind - TIENDUIZENDSTEN * bij));
    }

    private List<Cel> vervanging() {
        var verloop = verloop();
        if (!verloop.isEr && bij == null) {
            return List.of();
        }
        long gekomen = bij == null ? 0 : bij;
        long verandering = verloop.personenEind - verloop.personenBegin;
        return List.of(
                new Cel(dimensie, null, gekomen, Math.abs(verandering)),
                new Cel(dimensie, "saldo", gekomen + verandering, 1L));
    }

    private Verloop verloop() {
        long begonnen = 0;
        long geeindigd = 0;
        long jarenBegin = 0;
        long jarenEind = 0;
        for (var cel : groep.cellen()) {
            for (Lopend deel : cel.lopend()) {
                if (deel.isOp(vraag.van() - 1)) {
                    begonnen++;
                    jarenBegin += deel.omvang();
                }
                if (deel.isOp(vraag.tot())) {
                    geeindigd++;
                    jarenEind += deel.omvang();
                }
            }
        }
        return new Verloop(
                begonnen - groep.teveel(this::wanneer, BEGIN),
                geeindigd - groep.teveel(this::wanneer, EIND),
                jarenBegin,
                jarenEind,
                begonnen + geeindigd > 0);
    }

    private int wanneer(Lopend deel) {
        return (deel.isOp(vraag.van() - 1) ? BEGIN : 0) | (deel.isOp(vraag.tot()) ? EIND : 0);
    }

    private List<Cel> werkvormen() {
        long[] dingen = new long[ANDERS + 1];
        long[] jaren = new long[ANDERS + 1];
        for (var cel : groep.cellen()) {
            for (Lopend deel : cel.lopend()) {
                int vorm = vorm(deel);
                dingen[vorm]++;
                jaren[vorm] += deel.omvang();
            }
        }
        long alle = personen(dingen, BESCHUT | REGULIER);
        long alleJaren = som(jaren, BESCHUT | REGULIER);
        return alle == 0
                ? List.of()
                : List.of(
                        new Cel(dimensie, null, personen(dingen, REGULIER), alle),
                        new Cel(dimensie, "detachering", personen(dingen, GEDETACHEERD), alle),
                        new Cel(dimensie, "begeleid werken", personen(dingen, BEGELEID), alle),
                        new Cel(dimensie, "arbeidsjaren", som(jaren, REGULIER), alleJaren));
    }

    private long personen(long[] dingen, int vormen) {
        return som(dingen, vormen) - groep.teveel(this::vorm, vormen);
    }

    private static long som(long[] perVorm, int vormen) {
        long som = 0;
        for (int vorm = 1; vorm < perVorm.length; vorm++) {
            som += (vorm & vormen) != 0 ? perVorm[vorm] : 0;
        }
        return som;
    }

    /// Nought of what doesn't hold on the day.
    private int vorm(Lopend deel) {
        return deel.isOp(vraag.tot()) ? vorm(deel.kenmerk()) : 0;
    }

    private static int vorm(String vorm) {
        return switch (vorm) {
            case "BESCHUT" -> BESCHUT;
            case "GROEPSDETACHERING", "INDIVIDUELE_DETACHERING" -> GEDETACHEERD;
            case "BEGELEID_WERKEN" -> BEGELEID;
            default -> ANDERS;
        };
    }

    /// On a day one slice of an employment holds.
    private List<Cel> dienstverbanden() {
        long aantal = 0;
        for (var cel : groep.cellen()) {
            for (Lopend deel : cel.lopend()) {
                aantal += deel.isOp(vraag.tot()) ? 1 : 0;
            }
        }
        return aantal == 0 ? List.of() : List.of(new Cel(dimensie, null, aantal, null));
    }

    private Cel cel(@Nullable String onderdeel, boolean isBekend, long teller) {
        return new Cel(dimensie, onderdeel, isBekend ? teller : null, null);
    }
}
