package nl.pols.rapportage.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure's definition, version by version: what is counted, over which moment or period, in
/// which unit, with which thresholds (`drempels`, named as its SQL names them), and what can be
/// done about it (`handelen`). Invariant: the answers of an indicator carry exactly its
/// `onderdelen`, in their order.
public record Indicator(
        String code,
        int versie,
        Tekst naam,
        Tekst definitie,
        String formule,
        String teller,
        @Nullable String noemer,
        Tijd tijd,
        Eenheid eenheid,
        int decimalen,
        ZonderFeiten zonderFeiten,
        Zicht zicht,
        List<Dimensie> uitsplitsingen,
        List<Onderdeel> onderdelen,
        Map<String, Long> drempels,
        @Nullable Tekst toelichting,
        @Nullable Tekst handelen,
        String brief) {

    /// The threshold below which a figure is about too few.
    private static final String MINIMUM = "minimum";

    /// The same text in both languages.
    public record Tekst(String nl, String en) {}

    /// What the figure is asked for: a stock on a day, or a flow over a period.
    /// `PERIODE_EN_PEILDATUM` divides a flow by a stock; `JAAR` takes whole years, or all of them.
    public enum Tijd {
        PEILDATUM,
        PERIODE,
        PERIODE_EN_PEILDATUM,
        JAAR
    }

    /// The unit of the value.
    public enum Eenheid {
        /// A number of things.
        AANTAL,
        /// A fraction between 0 and 1.
        AANDEEL,
        /// Hours a week.
        UREN,
        /// Euro cents.
        CENT,
        /// A calendar year.
        JAARTAL,
        /// Months of 30.4375 days.
        MAANDEN,
        /// Full-time years of the Wsw (SE).
        ARBEIDSJAREN,
        /// Days.
        DAGEN,
        /// How many times as much: 1 is no difference.
        VERHOUDING
    }

    /// What it means that there are no facts: nothing happened, or nobody told.
    public enum ZonderFeiten {
        NUL,
        ONBEKEND
    }

    /// Whose own figures the parts are: who may see more than the national total.
    public enum Zicht {
        /// Each municipality and each company its own.
        GEMEENTE_EN_SOB,
        /// Each company its own: its books and grants are not those of the municipality of its
        /// seat.
        SOB,
        /// Everybody's: it is in the register, which everybody may read.
        IEDEREEN,
        /// Of the sector only: what production of participants earns must not reach who decides on
        /// their trajectories (domain 5.3).
        SECTOR
    }

    /// A part of the answer; the nameless one is the indicator itself.
    ///
    /// @param schaal how many units of the numerator make one of the value (100 for hundredths)
    /// @param noemer what this part is divided by, if not by what the indicator is
    /// @param eenheid its unit, if not the indicator's; so for its decimals, and for what it means
    ///   that there are no facts
    /// @param prognose whether it says what is expected, and no fact
    /// @param interval how its interval is found; none where the figure is no sample of anything
    /// @param signaal when it is a signal
    public record Onderdeel(
            @Nullable String naam,
            int schaal,
            @Nullable String noemer,
            @Nullable Eenheid eenheid,
            @Nullable Integer decimalen,
            @Nullable ZonderFeiten zonderFeiten,
            boolean prognose,
            @Nullable Betrouwbaarheid interval,
            @Nullable Signaalgrens signaal) {
        @JsonCreator
        public Onderdeel {
            schaal = schaal == 0 ? 1 : schaal;
        }

        /// The value at so many decimals, or null where nothing can be divided.
        @Nullable BigDecimal waarde(
                @Nullable Long teller, @Nullable Long noemer, boolean verhouding, int decimalen) {
            if (teller == null || (verhouding && (noemer == null || noemer == 0))) {
                return null;
            }
            long deler = verhouding && noemer != null ? Math.multiplyExact(noemer, schaal) : schaal;
            return BigDecimal.valueOf(teller)
                    .divide(BigDecimal.valueOf(deler), decimalen, RoundingMode.HALF_UP);
        }
    }

    /// A bound, and on which side of it the whole interval must lie to be a signal: worth looking
    /// into, never a verdict.
    public record Signaalgrens(Zijde zijde, BigDecimal grens) {
        /// Which side of the bound.
        public enum Zijde {
            BOVEN,
            ONDER
        }

        boolean isSignaal(Uitkomst.Interval interval) {
            return switch (zijde) {
                case BOVEN -> interval.onder().compareTo(grens) > 0;
                case ONDER -> interval.boven().compareTo(grens) < 0;
            };
        }
    }

    @JsonCreator
    public Indicator {
        zonderFeiten = zonderFeiten == null ? ZonderFeiten.NUL : zonderFeiten;
        zicht = zicht == null ? Zicht.GEMEENTE_EN_SOB : zicht;
        uitsplitsingen = List.copyOf(uitsplitsingen);
        onderdelen = List.copyOf(onderdelen);
        drempels = drempels == null ? Map.of() : Map.copyOf(drempels);
    }

    public boolean isVerhouding() {
        return noemer != null;
    }

    Eenheid eenheid(Onderdeel onderdeel) {
        return onderdeel.eenheid == null ? eenheid : onderdeel.eenheid;
    }

    /// Decimals of a published value; a share is published as a percentage.
    int gepubliceerdeDecimalen(Onderdeel onderdeel) {
        int eigen = onderdeel.decimalen == null ? decimalen : onderdeel.decimalen;
        return eenheid(onderdeel) == Eenheid.AANDEEL ? eigen + 2 : eigen;
    }

    boolean isNulZonderFeiten(Onderdeel onderdeel) {
        return (onderdeel.zonderFeiten == null ? zonderFeiten : onderdeel.zonderFeiten)
                == ZonderFeiten.NUL;
    }

    /// The smallest group that a figure may be about; nought where it doesn't matter.
    long minimum() {
        return drempels.getOrDefault(MINIMUM, 0L);
    }

    public boolean kent(Dimensie dimensie) {
        return uitsplitsingen.contains(dimensie);
    }

    /// A break-down by period needs no filter of its own: that is the period asked.
    List<Dimensie> filters() {
        return uitsplitsingen.stream().filter(d -> d != Dimensie.PERIODE).toList();
    }

    /// A sum of amounts of which some belong to no part of a period: what is left over is shown as
    /// such.
    boolean heeftRestPerPeriode() {
        return tijd == Tijd.PERIODE && zonderFeiten == ZonderFeiten.ONBEKEND;
    }

    public Onderdeel onderdeel(@Nullable String naam) {
        return onderdelen.stream()
                .filter(o -> java.util.Objects.equals(o.naam(), naam))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code + " has no part " + naam));
    }
}
