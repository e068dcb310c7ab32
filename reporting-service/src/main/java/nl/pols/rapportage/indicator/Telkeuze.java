package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one place that chooses between what was counted beforehand and the facts (ADR 102).
/// Invariant: both give the same answer, so nothing else knows the difference. Beforehand is
/// counted what is known now, by where it is, or by what it is over the whole country, not by both
/// at once.
final class Telkeuze {
    /// Stocks, and what is cut off at a day: counted by where it is only.
    private static final Set<String> PER_DAG =
            Set.of("A02", "A03", "A04", "A05", "A11", "B06", "C06", "C07");

    /// Flows of whole months.
    private static final Set<String> PER_MAAND =
            Set.of("A01", "A08", "A09", "A14", "A15", "C01", "C02", "C08", "F02");

    /// Flows of which the order of all durations is asked: that of a group has as many rows as
    /// cases, that of the country has not.
    private static final Set<String> PER_LAND = Set.of("A06");

    /// Stocks of provisions: by place or by type, because a person counts once at each.
    private static final Set<String> VOORZIENINGEN = Set.of("A13", "E04");

    /// What is counted beforehand.
    static final Set<String> INDICATOREN =
            Stream.of(PER_DAG, PER_MAAND, PER_LAND, VOORZIENINGEN)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<Dimensie> PLAATS =
            Collections.unmodifiableSet(
                    EnumSet.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO));

    private static final Set<Dimensie> GEBIED =
            Collections.unmodifiableSet(EnumSet.of(Dimensie.GEMEENTE, Dimensie.REGIO));

    private static final Set<Dimensie> KENMERK =
            Collections.unmodifiableSet(EnumSet.of(Dimensie.UITKERING, Dimensie.AFSTAND));

    private static final int LAAT_IN_JAAR = 7;
    private static final int LAAT_IN_TIEN = 5;
    private static final String TERMIJN = "termijn";

    /// Behind the name of a bound: of the day that lies the term of the indicator back.
    static final String EERDER = "Eerder";

    private Telkeuze() {}

    /// Where the sums of an answer come from.
    enum Telwijze {
        FEITEN,
        /// the counts of a few cells, each looked up by itself
        PER_CEL,
        /// the counts of all cells, span by span
        OVERAL
    }

    static Telwijze wijze(Vraag vraag) {
        if (!isGeteld(vraag)) {
            return Telwijze.FEITEN;
        }
        boolean perPlaats = isPerPlaats(vraag.uitsplitsingen());
        return perPlaats && !isPerPlaats(vraag.filters().keySet())
                ? Telwijze.OVERAL
                : Telwijze.PER_CEL;
    }

    static boolean isGeteld(Vraag vraag) {
        var code = vraag.indicator().code();
        var dimensies = dimensies(vraag);
        // which part of a divided municipality a case goes to is of the case
        return vraag.kennis().actueel()
                && vraag.indeling() == null
                && INDICATOREN.contains(code)
                && (dimensies.isEmpty()
                        || (PLAATS.containsAll(dimensies) && isPerCel(code))
                        || (KENMERK.containsAll(dimensies) && PER_MAAND.contains(code))
                        || (VOORZIENINGEN.contains(code) && isPerVoorziening(dimensies)));
    }

    private static boolean isPerCel(String code) {
        return PER_DAG.contains(code) || PER_MAAND.contains(code);
    }

    private static boolean isPerVoorziening(Set<Dimensie> dimensies) {
        return GEBIED.containsAll(dimensies)
                || dimensies.equals(EnumSet.of(Dimensie.VOORZIENINGTYPE));
    }

    /// The days on which sums of years, months and tens of days meet, by the names that its SQL has
    /// for them. A stock is of the end of its day, so these are of the day after it: whole months,
    /// which is what most ask, need no days. Late in a year (or in ten days) they meet at its end,
    /// and what comes after the day is taken off: fewer rows than what came before it.
    static Map<String, Object> grenzen(Vraag vraag) {
        var grenzen = new HashMap<String, Object>();
        zet(grenzen, vraag.peildatum(), "");
        var eerder = vraag.peildatum().minusDays(1 + termijn(vraag));
        grenzen.put("peildatum" + EERDER, eerder);
        zet(grenzen, eerder, EERDER);
        var periode = vraag.periode();
        if (periode != null) {
            grenzen.put("vanjaar", periode.van().withDayOfYear(1));
            grenzen.put("totjaar", periode.tot().withDayOfYear(1));
            grenzen.put("korrel", isHeleJaren(periode) ? "J" : "M");
            var grens = grens(vraag, periode);
            grenzen.put("grens", grens);
            grenzen.put("grensmaand", grens.plusDays(1).withDayOfMonth(1));
        }
        return grenzen;
    }

    private static void zet(Map<String, Object> grenzen, LocalDate dag, String welke) {
        var erna = dag.plusDays(1);
        var maand = erna.withDayOfMonth(1);
        var jaar = erna.withDayOfYear(1);
        int tiental = Math.min((erna.getDayOfMonth() - 1) / 10, 2);
        var tien = maand.plusDays(10L * tiental);
        var naTien = tiental < 2 ? tien.plusDays(10) : maand.plusMonths(1);
        grenzen.put("jaarbegin" + welke, jaar);
        grenzen.put("jaar" + welke, erna.getMonthValue() > LAAT_IN_JAAR ? jaar.plusYears(1) : jaar);
        grenzen.put("maand" + welke, maand);
        grenzen.put("tien" + welke, erna.isAfter(tien.plusDays(LAAT_IN_TIEN)) ? naTien : tien);
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

    /// Whether cells are asked by where they are.
    static boolean isPerPlaats(Collection<Dimensie> dimensies) {
        return !Collections.disjoint(PLAATS, dimensies);
    }

    /// A break-down by period is several questions.
    private static Set<Dimensie> dimensies(Vraag vraag) {
        var dimensies = EnumSet.noneOf(Dimensie.class);
        dimensies.addAll(vraag.filters().keySet());
        dimensies.addAll(vraag.uitsplitsingen());
        dimensies.remove(Dimensie.PERIODE);
        return dimensies;
    }
}
