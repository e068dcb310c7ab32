package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import nl.pols.rapportage.indicator.Naief.Opgave;
import nl.pols.rapportage.indicator.Naief.Vraagje;

/// The verdict and the spread over companies once more, deliberately naive. Statements here tell no
/// orders and no customers.
final class NaieveSpreiding {
    /// Of one company: its turnover from trajectories, all of it, what trajectories cost, and its
    /// result.
    private record Bedrijf(long traject, long omzet, long kosten, long resultaat) {
        boolean dekt() {
            return traject > kosten;
        }

        boolean leunt() {
            return traject * 10 > omzet;
        }

        boolean slaatOm() {
            return resultaat >= 0 && resultaat - traject < 0;
        }

        boolean afhankelijk() {
            return (dekt() && leunt()) || slaatOm();
        }

        boolean volgen() {
            return !afhankelijk() && (dekt() || leunt());
        }

        Bedrijf plus(Bedrijf ander) {
            return new Bedrijf(
                    traject + ander.traject,
                    omzet + ander.omzet,
                    kosten + ander.kosten,
                    resultaat + ander.resultaat);
        }
    }

    private final List<Bedrijf> bedrijven;
    private final Bedrijf samen;

    NaieveSpreiding(List<Opgave> opgaven, NaieveOpvolging opvolging, Vraagje v) {
        var perSob = new TreeMap<String, Bedrijf>();
        for (Opgave o : opgaven) {
            for (String erfgenaam : opvolging.erfgenamen(o.sob(), v).keySet()) {
                if (v.sob() == null || v.sob().toString().equals(erfgenaam)) {
                    perSob.merge(erfgenaam, deel(o, erfgenaam, opvolging, v), Bedrijf::plus);
                }
            }
        }
        this.bedrijven = List.copyOf(perSob.values());
        this.samen = bedrijven.stream().reduce(new Bedrijf(0, 0, 0, 0), Bedrijf::plus);
    }

    private static Bedrijf deel(Opgave o, String sob, NaieveOpvolging opvolging, Vraagje v) {
        var alleen =
                new Vraagje(
                        v.peildatum(),
                        v.van(),
                        v.tot(),
                        v.kennis(),
                        v.gemeente(),
                        UUID.fromString(sob),
                        v.opvolgingOp());
        long[] c = o.cents();
        return new Bedrijf(
                opvolging.eigenDeel(c[0], o.sob(), alleen),
                opvolging.eigenDeel(c[1], o.sob(), alleen),
                opvolging.eigenDeel(c[2], o.sob(), alleen),
                opvolging.eigenDeel(c[1] + c[3], o.sob(), alleen));
    }

    Map<String, String> oordeel() {
        if (bedrijven.isEmpty()) {
            return Map.of();
        }
        boolean los = !samen.afhankelijk() && !samen.volgen();
        return Map.of(
                "afhankelijk", van(Bedrijf::afhankelijk),
                "volgen", van(Bedrijf::volgen),
                "niet afhankelijk", van(b -> !b.afhankelijk() && !b.volgen()),
                "reden: kostendekking boven 100 %", van(Bedrijf::dekt),
                "reden: aandeel in omzet boven de drempel", van(Bedrijf::leunt),
                "reden: resultaat slaat om zonder trajectproductie", van(Bedrijf::slaatOm),
                "samen afhankelijk", samen.afhankelijk() ? "1/1" : "0/1",
                "samen volgen", samen.volgen() ? "1/1" : "0/1",
                "samen niet afhankelijk", los ? "1/1" : "0/1");
    }

    Map<String, String> spreiding() {
        if (bedrijven.isEmpty()) {
            return Map.of();
        }
        var delen = new HashMap<String, String>();
        delen.put("aandeel in omzet: samen", samen.traject + "/" + samen.omzet);
        delen.put("aandeel in omzet: bedrijven boven de drempel", van(Bedrijf::leunt));
        delen.put("kostendekking: samen", samen.traject + "/" + samen.kosten);
        delen.put("kostendekking: bedrijven boven 100 %", van(Bedrijf::dekt));
        var aandelen = new ArrayList<Double>();
        var dekkingen = new ArrayList<Double>();
        for (Bedrijf b : bedrijven) {
            deel(b.traject, b.omzet, aandelen);
            deel(b.traject, b.kosten, dekkingen);
        }
        zet(delen, "aandeel in omzet: ", aandelen);
        zet(delen, "kostendekking: ", dekkingen);
        return delen;
    }

    private static void deel(long teller, long noemer, List<Double> delen) {
        if (noemer != 0) {
            delen.add(
                    BigDecimal.valueOf(teller)
                            .divide(BigDecimal.valueOf(noemer), 20, RoundingMode.HALF_UP)
                            .doubleValue());
        }
    }

    private static void zet(Map<String, String> delen, String wat, List<Double> waarden) {
        if (!waarden.isEmpty()) {
            Collections.sort(waarden);
            delen.put(wat + "mediaan", op(0.5, waarden) + "/10000");
            delen.put(wat + "P90", op(0.9, waarden) + "/10000");
        }
    }

    /// Between the two nearest, by how far it is from them.
    private static long op(double plek, List<Double> waarden) {
        double nummer = plek * (waarden.size() - 1);
        int onder = (int) Math.floor(nummer);
        int boven = (int) Math.ceil(nummer);
        double waarde =
                waarden.get(onder) + (nummer - onder) * (waarden.get(boven) - waarden.get(onder));
        return new BigDecimal(waarde * 10_000, new MathContext(15))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private String van(Predicate<Bedrijf> welke) {
        return bedrijven.stream().filter(welke).count() + "/" + bedrijven.size();
    }
}
