package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// A question whose answer everybody may have: an indicator that counts cases or sums amounts, over
/// a period, as known at a moment, in tables that are protected as one.
///
/// @param periode of which the last day tells in which region a municipality lies
/// @param verschil what is counted, if not the indicator itself but what it has more than another
public record Vrijgavevraag(
        Indicator indicator,
        Periode periode,
        Instant kennis,
        List<Tabelvraag> tabellen,
        @Nullable Verschil verschil) {

    public Vrijgavevraag(
            Indicator indicator, Periode periode, Instant kennis, List<Tabelvraag> tabellen) {
        this(indicator, periode, kennis, tabellen, null);
    }

    public Vrijgavevraag {
        tabellen = List.copyOf(tabellen);
    }

    /// What a table is laid out by.
    public enum As {
        /// Municipality, labour market region, country.
        GEBIED(List.of(Dimensie.GEMEENTE, Dimensie.REGIO)),
        /// Labour market region, country: where a municipality is one contributor.
        REGIO(List.of(Dimensie.REGIO)),
        SOB(List.of(Dimensie.SOB)),
        UITKERING(List.of(Dimensie.UITKERING)),
        AFSTAND(List.of(Dimensie.AFSTAND)),
        DOELGROEP(List.of(Dimensie.DOELGROEP)),
        /// How somebody in the Wsw works.
        WERKVORM(List.of(Dimensie.WERKVORM)),
        REGELING(List.of(Dimensie.REGELING)),
        /// The items of an indicator that add up to it.
        POST(List.of()),
        /// Companies from the smallest to the largest, in four parts of as many.
        KWART(List.of());

        private final List<Dimensie> niveaus;

        As(List<Dimensie> niveaus) {
            this.niveaus = niveaus;
        }

        /// From the most to the least detailed; above all of them stands the total.
        List<Dimensie> niveaus() {
            return niveaus;
        }

        /// The name on the wire.
        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// Whether its figures are hidden before those of others are: who works for whom is known,
        /// so totals of municipalities and of companies protect each other, and a municipality's
        /// comes first (ADR 130).
        boolean wijkt() {
            return this == SOB;
        }

        /// Whether it divides an amount otherwise than by what the facts are of.
        boolean isVanBedrijven() {
            return this == POST || this == KWART;
        }

        /// Whether its codes are parts of the country.
        public boolean isPlaats() {
            return this == GEBIED || this == REGIO;
        }

        /// The names of those that have it.
        static Set<String> sleutels(List<As> assen, Predicate<As> welke) {
            return assen.stream().filter(welke).map(As::sleutel).collect(Collectors.toSet());
        }

        /// Whether its codes say something of a person, so that "everybody here" is told too much.
        boolean isEigenschap() {
            return this == UITKERING || this == AFSTAND || this == DOELGROEP || this == WERKVORM;
        }
    }

    /// @param gepubliceerd if not, everybody knows how the table adds up, but it isn't shown
    public record Tabelvraag(String naam, List<As> assen, boolean gepubliceerd) {
        public Tabelvraag {
            assen = List.copyOf(assen);
        }
    }

    /// Whether it divides the books of companies.
    boolean isVanBedrijven() {
        return tabellen.stream()
                .flatMap(tabel -> tabel.assen().stream())
                .anyMatch(As::isVanBedrijven);
    }

    LocalDate peildatum() {
        return periode.tot();
    }

    Vraag naar(List<Dimensie> uitsplitsing) {
        return new Vraag(
                indicator,
                periode.tot(),
                periode,
                Kennis.van(kennis),
                java.util.Map.of(),
                uitsplitsing);
    }
}
