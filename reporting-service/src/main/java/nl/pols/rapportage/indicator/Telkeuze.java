package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
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

    /// What follows from the order of all cases of a group, which is no sum of parts: by where it
    /// is, from the cases that are held in memory (ADR 151).
    private static final Set<String> UIT_BEELD = Set.of("A06", "C01", "C03", "C04");

    /// What is counted from the people in sheltered work and the Wsw that are held in memory,
    /// whatever is asked of them (ADR 164).
    static final Set<String> UIT_PERSONEN =
            Set.of(
                    "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "F01", "F02", "F03",
                    "F04");

    /// What takes longer to put in order than to find: counted from the facts, not by PostgreSQL.
    static final Set<String> PER_GEVAL = Set.of("A06");

    /// Stocks of provisions: by place or by type, because a person counts once at each.
    private static final Set<String> VOORZIENINGEN = Set.of("A13", "E04");

    /// Flags of the register of the jobs agreement and the work under them.
    private static final Set<String> VLAGGEN = Set.of("E02", "E03");

    /// Of grants: each with what it came to, whatever is asked of them (ADR 162).
    private static final Set<String> GELD = Set.of("G01", "G02", "G03", "G04", "G05", "G06");

    /// What is counted beforehand, and has SQL over these counts.
    static final Set<String> IN_CELLEN = alle(PER_DAG, PER_MAAND, VOORZIENINGEN, VLAGGEN, GELD);

    /// What isn't counted from the facts, where the question allows it.
    static final Set<String> INDICATOREN = alle(IN_CELLEN, UIT_BEELD);

    private static final Set<Dimensie> PLAATS =
            Collections.unmodifiableSet(
                    EnumSet.of(Dimensie.GEMEENTE, Dimensie.SOB, Dimensie.REGIO));

    private static final Set<Dimensie> GEBIED =
            Collections.unmodifiableSet(EnumSet.of(Dimensie.GEMEENTE, Dimensie.REGIO));

    private static final Set<Dimensie> KENMERK =
            Collections.unmodifiableSet(EnumSet.of(Dimensie.UITKERING, Dimensie.AFSTAND));

    private Telkeuze() {}

    @SafeVarargs
    private static Set<String> alle(Set<String>... soorten) {
        return Stream.of(soorten).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /// Where the sums of an answer come from.
    enum Telwijze {
        FEITEN,
        /// the facts as known earlier, case by case
        GEVALLEN,
        /// the counts of a few cells, each looked up by itself
        PER_CEL,
        /// the counts of all cells, span by span
        OVERAL,
        /// the cases in memory
        BEELD,
        /// the people in memory
        PERSONEN
    }

    static Telwijze wijze(Vraag vraag) {
        if (isVanNu(vraag) && UIT_PERSONEN.contains(vraag.indicator().code())) {
            return Telwijze.PERSONEN;
        }
        var dimensies = dimensies(vraag);
        return isVanNu(vraag)
                        && UIT_BEELD.contains(vraag.indicator().code())
                        && PLAATS.containsAll(dimensies)
                ? Telwijze.BEELD
                : wijzeZonderBeeld(vraag);
    }

    /// The same where what is held in memory is not what there is.
    static Telwijze wijzeZonderBeeld(Vraag vraag) {
        if (!isGeteld(vraag)) {
            return !vraag.kennis().actueel() && PER_GEVAL.contains(vraag.indicator().code())
                    ? Telwijze.GEVALLEN
                    : Telwijze.FEITEN;
        }
        boolean perPlaats = isPerPlaats(vraag.uitsplitsingen());
        return perPlaats && !isPerPlaats(vraag.filters().keySet())
                ? Telwijze.OVERAL
                : Telwijze.PER_CEL;
    }

    private static boolean isGeteld(Vraag vraag) {
        var code = vraag.indicator().code();
        var dimensies = dimensies(vraag);
        return isVanNu(vraag)
                && IN_CELLEN.contains(code)
                && (dimensies.isEmpty()
                        || GELD.contains(code)
                        || (VLAGGEN.contains(code) && GEBIED.containsAll(dimensies))
                        || (PLAATS.containsAll(dimensies) && isPerCel(code))
                        || (KENMERK.containsAll(dimensies) && PER_MAAND.contains(code))
                        || (VOORZIENINGEN.contains(code) && isPerVoorziening(dimensies)));
    }

    /// Of what is known now; which part of a divided municipality a case goes to is of the case.
    private static boolean isVanNu(Vraag vraag) {
        return vraag.kennis().actueel() && vraag.indeling() == null;
    }

    private static boolean isPerCel(String code) {
        return PER_DAG.contains(code) || PER_MAAND.contains(code);
    }

    private static boolean isPerVoorziening(Set<Dimensie> dimensies) {
        return GEBIED.containsAll(dimensies)
                || dimensies.equals(EnumSet.of(Dimensie.VOORZIENINGTYPE));
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
