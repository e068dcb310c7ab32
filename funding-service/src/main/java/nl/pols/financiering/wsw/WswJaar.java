package nl.pols.financiering.wsw;

import java.math.BigDecimal;
import java.util.UUID;

/// The Wsw of one company in one year: the national contribution, what the work added, what it
/// cost, and the volume in labour years. A forecast becomes what it was by a later version (letter
/// 001: -132 million in 2020, surpluses from 2024).
record WswJaar(
        UUID sobId,
        int jaar,
        Grondslag grondslag,
        long rijksbijdrageCents,
        long toegevoegdeWaardeCents,
        long lonenCents,
        long overigeKostenCents,
        BigDecimal arbeidsjaren)
        implements Feit {

    WswJaar {
        arbeidsjaren = arbeidsjaren.stripTrailingZeros();
        arbeidsjaren = arbeidsjaren.scale() < 0 ? arbeidsjaren.setScale(0) : arbeidsjaren;
    }

    /// Whether a year is over or expected.
    enum Grondslag {
        REALISATIE,
        PROGNOSE
    }

    @Override
    public Soort soortFeit() {
        return Soort.WSW_JAAR;
    }

    @Override
    public String sleutel() {
        return "%s %d".formatted(sobId, jaar);
    }

    @Override
    public int jaarVanFeit() {
        return jaar;
    }

    /// Contribution and added value minus wages and other costs (B09).
    long nettoresultaatCents() {
        return rijksbijdrageCents + toegevoegdeWaardeCents - lonenCents - overigeKostenCents;
    }
}
