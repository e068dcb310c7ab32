package nl.pols.rapportage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question for figures: which indicator, over which moment or period, as known when, where, and
/// broken down by what. Invariant: it only asks what the indicator has.
///
/// @param peildatum day of a stock; for a flow the last day of the period, or the declared other
///   day
/// @param periode null for a stock that is not broken down by period, and for all years of a scheme
/// @param indeling the municipal division that it is shown in; null for that of each fact itself
/// @param bestaan when the municipality that it is about is there; null if it is about none, or as
///   it lay in a division
public record Vraag(
        Indicator indicator,
        LocalDate peildatum,
        @Nullable Periode periode,
        Kennis kennis,
        Map<Dimensie, String> filters,
        List<Dimensie> uitsplitsingen,
        @Nullable Indeling indeling,
        @Nullable Bestaan bestaan) {

    /// Up to when facts count.
    ///
    /// @param actueel whether that is now: everything that is not yet corrected
    public record Kennis(Instant moment, boolean actueel) {
        public static Kennis nu(Instant nu) {
            return new Kennis(nu, true);
        }

        public static Kennis van(Instant moment) {
            return new Kennis(moment, false);
        }
    }

    public Vraag {
        filters = filters.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(filters));
        uitsplitsingen = List.copyOf(uitsplitsingen);
        if (!indicator.uitsplitsingen().containsAll(uitsplitsingen)) {
            throw new IllegalArgumentException(indicator.code() + " lacks " + uitsplitsingen);
        }
        if (!indicator.filters().containsAll(filters.keySet())) {
            throw new IllegalArgumentException(indicator.code() + " lacks " + filters.keySet());
        }
    }

    /// A question in the municipal division of the facts themselves.
    public Vraag(
            Indicator indicator,
            LocalDate peildatum,
            @Nullable Periode periode,
            Kennis kennis,
            Map<Dimensie, String> filters,
            List<Dimensie> uitsplitsingen) {
        this(indicator, peildatum, periode, kennis, filters, uitsplitsingen, null, null);
    }

    /// A question broken down by at most one thing.
    public Vraag(
            Indicator indicator,
            LocalDate peildatum,
            @Nullable Periode periode,
            Kennis kennis,
            Map<Dimensie, String> filters,
            @Nullable Dimensie uitsplitsing) {
        this(
                indicator,
                peildatum,
                periode,
                kennis,
                filters,
                uitsplitsing == null ? List.of() : List.of(uitsplitsing));
    }

    @Nullable String filter(Dimensie dimensie) {
        return filters.get(dimensie);
    }

    /// What its SQL asks for by name.
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("peildatum", peildatum);
        parameters.put("kennis", kennis.moment());
        parameters.put("opvolgingOp", opvolgingOp());
        if (periode != null) {
            parameters.put("van", periode.van());
            parameters.put("tot", periode.tot());
        }
        if (indeling != null) {
            parameters.put("herleiding", indeling.json());
            parameters.put("indelingOp", indeling.dag());
        }
        parameters.putAll(indicator.drempels());
        filters.forEach((dimensie, code) -> parameters.put(dimensie.sleutel(), code));
        return parameters;
    }

    /// The day whose succession of companies counts: one for the whole answer, so that parts add
    /// up.
    LocalDate opvolgingOp() {
        return periode == null ? peildatum : periode.tot();
    }

    /// The same question of a part of the period. A stock is that of the part's last day; so is the
    /// stock that a flow is divided by, unless another day was asked for it.
    Vraag over(Periode deel) {
        boolean opLaatsteDag = periode != null && peildatum.equals(periode.tot());
        return new Vraag(
                indicator,
                opLaatsteDag ? deel.tot() : peildatum,
                deel,
                kennis,
                filters,
                uitsplitsingen,
                indeling,
                bestaan);
    }

    /// Which municipalities have facts in the answer, by their own codes.
    Vraag perEigenGemeente() {
        var overig = new EnumMap<Dimensie, String>(Dimensie.class);
        overig.putAll(filters);
        overig.remove(Dimensie.GEMEENTE);
        overig.remove(Dimensie.REGIO);
        return new Vraag(indicator, peildatum, periode, kennis, overig, List.of(Dimensie.GEMEENTE));
    }

    /// Whether its cells are of municipalities or regions.
    boolean toontPlaats() {
        return Stream.concat(uitsplitsingen.stream(), filters.keySet().stream())
                .anyMatch(d -> d == Dimensie.GEMEENTE || d == Dimensie.REGIO);
    }

    /// The day of which codes and names of places are.
    LocalDate plaatsenOp() {
        return indeling == null ? opvolgingOp() : indeling.dag();
    }

    /// The same question, broken down otherwise.
    Vraag naar(Dimensie... dimensies) {
        return new Vraag(indicator, peildatum, periode, kennis, filters, List.of(dimensies));
    }

    /// The parts of the period that can be answered: a stock of a day to come is a forecast, and a
    /// municipality has figures of when it was there.
    List<Periode> delen() {
        var bekend = LocalDate.ofInstant(kennis.moment(), ZoneOffset.UTC);
        return periode == null
                ? List.of()
                : periode.delen().stream()
                        .filter(deel ->
                                indicator.tijd() != Indicator.Tijd.PEILDATUM
                                        || !deel.tot().isAfter(bekend))
                        .filter(deel -> bestaan == null || bestaan.tijdens(deel, indicator.tijd()))
                        .toList();
    }

    /// Whether the answer is put together from the same question of each part.
    boolean perDeel() {
        return uitsplitsingen.contains(Dimensie.PERIODE) && indicator.tijd() != Indicator.Tijd.JAAR;
    }
}
