package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// The days on which sums of years, months and tens of days meet, by the names that the SQL over
/// counts has for them.
final class Telgrenzen {
    private static final int LAAT_IN_JAAR = 7;
    private static final int LAAT_IN_TIEN = 5;
    private static final int HALF_JAAR = 6;
    private static final int JAAR = 12;
    private static final String TERMIJN = "termijn";

    /// Behind the name of a bound: of the day that lies the term of the indicator back.
    static final String EERDER = "Eerder";

    private Telgrenzen() {}

    /// A stock is of the end of its day, so these are of the day after it: whole months, which is
    /// what most ask, need no days. Late in a year (or in ten days) they meet at its end, and what
    /// comes after the day is taken off: fewer rows than what came before it.
    static Map<String, Object> van(Vraag vraag) {
        var grenzen = new HashMap<String, Object>();
        var maand = zet(grenzen, vraag.peildatum(), "");
        var eerder = vraag.peildatum().minusDays(1 + termijn(vraag));
        grenzen.put("peildatum" + EERDER, eerder);
        grenzen.put("naPeildatum", vraag.peildatum().plusDays(1));
        zetBeide(grenzen, maand, zet(grenzen, eerder, EERDER));
        var periode = vraag.periode();
        if (periode != null) {
            zetJaren(grenzen, periode);
            grenzen.put("korrel", isHeleJaren(periode) ? "J" : "M");
            var grens = grens(vraag, periode);
            grenzen.put("grens", grens);
            grenzen.put("grensmaand", grens.plusDays(1).withDayOfMonth(1));
        }
        return grenzen;
    }

    /// Returns where months and days meet.
    private static LocalDate zet(Map<String, Object> grenzen, LocalDate dag, String welke) {
        var erna = dag.plusDays(1);
        var maand = erna.withDayOfMonth(1);
        var jaar = erna.withDayOfYear(1);
        int tiental = Math.min((erna.getDayOfMonth() - 1) / 10, 2);
        var tien = maand.plusDays(10L * tiental);
        var naMaand = maand.plusMonths(1);
        var naTien = tiental < 2 ? tien.plusDays(10) : naMaand;
        var grens = erna.isAfter(tien.plusDays(LAAT_IN_TIEN)) ? naTien : tien;
        grenzen.put("jaarbegin" + welke, jaar);
        grenzen.put("jaar" + welke, erna.getMonthValue() > LAAT_IN_JAAR ? jaar.plusYears(1) : jaar);
        grenzen.put("maandbegin" + welke, maand);
        // late in a month no tens of days are read, but the whole month
        var heel = grens.equals(naMaand) ? naMaand : maand;
        grenzen.put("maand" + welke, heel);
        grenzen.put("tien" + welke, grens);
        return heel;
    }

    /// Of two stocks that are read together the years meet on one day, and the months between that
    /// day and both: the day for which these are fewest.
    private static void zetBeide(Map<String, Object> grenzen, LocalDate maand, LocalDate eerder) {
        var jaar = eerder.withDayOfYear(1);
        var later = jaar.plusYears(1);
        var beide = maanden(later, maand, eerder) < maanden(jaar, maand, eerder) ? later : jaar;
        grenzen.put("jaarBeide", beide);
        grenzen.put("maandenBeideVan", vroegste(beide, eerder));
        grenzen.put("maandenBeideTot", laatste(beide, maand));
    }

    private static long maanden(LocalDate jaar, LocalDate maand, LocalDate eerder) {
        return ChronoUnit.MONTHS.between(vroegste(jaar, eerder), laatste(jaar, maand));
    }

    /// Who ran in a period is a difference of two sums, up to its last day and before its first:
    /// each from the beginning of its year, or back from the end, so that as few months are read
    /// for both as can be.
    private static void zetJaren(Map<String, Object> grenzen, Periode periode) {
        var van = periode.van();
        var tot = periode.tot();
        boolean vanLaat = van.getMonthValue() > HALF_JAAR;
        boolean totLaat = tot.getMonthValue() > HALF_JAAR;
        if (van.getYear() == tot.getYear()) {
            int vooruit = tot.getMonthValue();
            int terug = JAAR + 1 - van.getMonthValue();
            int beide = van.getMonthValue() + JAAR - tot.getMonthValue();
            vanLaat = terug < vooruit && terug <= beide;
            totLaat = vanLaat || beide < vooruit;
        }
        var vanjaar = jaar(van, vanLaat);
        var totjaar = jaar(tot, totLaat);
        var naTot = tot.plusDays(1);
        grenzen.put("vanjaar", vanjaar);
        grenzen.put("totjaar", totjaar);
        grenzen.put("naTot", naTot);
        // the same period of the year before
        grenzen.put("vorigVan", van.minusYears(1));
        grenzen.put("vorigNaTot", naTot.minusYears(1));
        grenzen.put("vorigVanjaar", vanjaar.minusYears(1));
        grenzen.put("vorigTotjaar", totjaar.minusYears(1));
        grenzen.put("jarenTot", laatste(vanjaar, totjaar));
        // the first day of the period is one of its months
        grenzen.put("maandenVan", vroegste(vroegste(vanjaar, van), vroegste(totjaar, naTot)));
        var naVan = laatste(vanjaar, van.plusMonths(1));
        grenzen.put(
                "maandenTot",
                totjaar.equals(naTot) ? naVan : laatste(naVan, laatste(totjaar, naTot)));
    }

    private static LocalDate jaar(LocalDate dag, boolean laat) {
        return dag.withDayOfYear(1).plusYears(laat ? 1 : 0);
    }

    private static LocalDate vroegste(LocalDate een, LocalDate ander) {
        return een.isBefore(ander) ? een : ander;
    }

    private static LocalDate laatste(LocalDate een, LocalDate ander) {
        return een.isBefore(ander) ? ander : een;
    }

    private static long termijn(Vraag vraag) {
        return vraag.indicator().drempels().getOrDefault(TERMIJN, 0L);
    }

    private static boolean isHeleJaren(Periode periode) {
        return periode.van().getDayOfYear() == 1 && periode.tot().plusDays(1).getDayOfYear() == 1;
    }

    /// The last day of the period of which the term after it has passed for what we know.
    private static LocalDate grens(Vraag vraag, Periode periode) {
        var bekend = LocalDate.ofInstant(vraag.kennis().moment(), ZoneOffset.UTC);
        var laatste = bekend.minusDays(termijn(vraag));
        return laatste.isBefore(periode.tot()) ? laatste : periode.tot();
    }
}
