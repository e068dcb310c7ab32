package nl.pols.rapportage.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import nl.pols.rapportage.indicator.Naief.Opgave;
import nl.pols.rapportage.indicator.Naief.Vraagje;
import nl.pols.rapportage.proef.Trajectproef;
import nl.pols.rapportage.proef.Verloopproef.Verlenging;
import org.jspecify.annotations.Nullable;

/// The guardrails of the tension once more, deliberately naive: day by day and one by one.
final class NaieveSpanning {
    private static final int RESPIJT = 30;
    private static final int TERMIJN = 91;

    private final Naief naief;
    private final List<UUID> sobs;

    NaieveSpanning(Naief naief, List<UUID> sobs) {
        this.naief = naief;
        this.sobs = sobs;
    }

    /// What a part should be.
    ///
    /// @param teller null where there is nothing to compute from
    /// @param groep the smallest group that it is about
    /// @param fout standard error
    record Verwacht(
            @Nullable Long teller, @Nullable Long noemer, long groep, @Nullable Double fout) {
        static Verwacht deel(long teller, long noemer) {
            return new Verwacht(teller, noemer, noemer, null);
        }
    }

    Map<String, Verwacht> bereken(String code, Vraagje v) {
        var bekend = naief.bekend(v);
        var beeindigd = bekend.stream().filter(t -> Naief.eindigtIn(t, v)).toList();
        return switch (code) {
            case "C01" -> c01(beeindigd);
            case "C02" -> c02(v);
            case "C03", "C04" -> NaieveVergelijking.bereken(code, beeindigd);
            case "C06" -> c06(lopend(bekend, v), v);
            case "C07" -> c07(lopend(bekend, v), v);
            case "C08" -> c08(bekend, v);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static List<Trajectproef> lopend(List<Trajectproef> bekend, Vraagje v) {
        return bekend.stream().filter(t -> Naief.looptOp(t, v.peildatum())).toList();
    }

    /// Day by day: each after the grace, before the end, on which it didn't stand still.
    private static long langer(Trajectproef t) {
        var werkfit = Objects.requireNonNull(t.verloop().werkfit());
        var einde = Objects.requireNonNull(t.einde());
        long dagen = 0;
        for (LocalDate dag = werkfit.plusDays(RESPIJT);
                dag.isBefore(einde);
                dag = dag.plusDays(1)) {
            dagen += staatStil(t, dag) ? 0 : 1;
        }
        return dagen;
    }

    private static boolean staatStil(Trajectproef t, LocalDate dag) {
        return t.verloop().stilstand().stream()
                .anyMatch(s -> !dag.isBefore(s.van()) && dag.isBefore(s.tot()));
    }

    private static Map<String, Verwacht> c01(List<Trajectproef> beeindigd) {
        var werkfit = beeindigd.stream().filter(t -> t.verloop().werkfit() != null).toList();
        double[] dagen = werkfit.stream().mapToDouble(NaieveSpanning::langer).toArray();
        double som = 0;
        for (double dag : dagen) {
            som += dag;
        }
        int n = dagen.length;
        double kwadraten = 0;
        for (double dag : dagen) {
            kwadraten += (dag - som / n) * (dag - som / n);
        }
        double fout = Math.sqrt(kwadraten / (n - 1)) / Math.sqrt(n);
        var uit = new HashMap<String, Verwacht>();
        uit.put("", new Verwacht((long) som, (long) n, n, fout));
        uit.put("P90", new Verwacht(n == 0 ? null : NaieveDuur.kwantiel(dagen, 0.9), 1L, n, null));
        uit.put("langer gebleven", Verwacht.deel(aantal(werkfit, t -> langer(t) > 0), n));
        uit.put("werkfit verklaard", Verwacht.deel(n, beeindigd.size()));
        return uit;
    }

    private Map<String, Verwacht> c02(Vraagje v) {
        double cents = 0;
        double uurdagen = 0;
        double onbekend = 0;
        long gewaardeerd = 0;
        long ongewaardeerd = 0;
        for (UUID sob : v.sob() == null ? sobs : List.of(v.sob())) {
            var eigen = van(v, sob);
            double perUurdag = perUurdag(eigen);
            for (Trajectproef t : naief.bekend(eigen)) {
                if (!Naief.eindigtIn(t, v) || t.verloop().werkfit() == null) {
                    continue;
                }
                double gemaakt = langer(t) * honderdsten(t);
                if (gemaakt > 0 && Double.isNaN(perUurdag)) {
                    onbekend += gemaakt;
                    ongewaardeerd++;
                } else if (gemaakt > 0) {
                    uurdagen += gemaakt;
                    cents += gemaakt * perUurdag;
                    gewaardeerd++;
                }
            }
        }
        return Map.of(
                "",
                new Verwacht(Math.round(cents), null, gewaardeerd, null),
                "productie-uren",
                new Verwacht(Math.round(uurdagen / 7), null, gewaardeerd, null),
                "opbrengst per productie-uur",
                new Verwacht(Math.round(cents * 700 / uurdagen), null, gewaardeerd, null),
                "productie-uren zonder bekende opbrengst",
                new Verwacht(Math.round(onbekend / 7), null, ongewaardeerd, null));
    }

    private static Vraagje van(Vraagje v, UUID sob) {
        return new Vraagje(
                v.peildatum(), v.van(), v.tot(), v.kennis(), v.gemeente(), sob, v.opvolgingOp());
    }

    private static double honderdsten(Trajectproef t) {
        return t.productie().movePointRight(2).doubleValue();
    }

    /// Cents of the company's statements by what was produced on the days of them.
    private double perUurdag(Vraagje eigen) {
        List<Opgave> opgaven = naief.geldig(eigen);
        if (opgaven.isEmpty()) {
            return Double.NaN;
        }
        double cents = naief.omzet(opgaven, eigen);
        double uurdagen = 0;
        var trajecten = naief.bekend(eigen);
        for (LocalDate dag = eigen.van(); !dag.isAfter(eigen.tot()); dag = dag.plusDays(1)) {
            if (opgaven.stream().anyMatch(omvat(dag))) {
                for (Trajectproef t : trajecten) {
                    uurdagen += Naief.looptOp(t, dag) && !staatStil(t, dag) ? honderdsten(t) : 0;
                }
            }
        }
        return uurdagen == 0 ? Double.NaN : cents / uurdagen;
    }

    private static Predicate<Opgave> omvat(LocalDate dag) {
        return o -> !dag.isBefore(o.van()) && !dag.isAfter(o.tot());
    }

    private static Map<String, Verwacht> c06(List<Trajectproef> lopend, Vraagje v) {
        var lang =
                lopend.stream()
                        .filter(t -> t.start().plusMonths(12).isBefore(v.peildatum()))
                        .toList();
        Predicate<Trajectproef> nietZeerGroot = t -> !t.verloop().afstand().equals("ZEER_GROOT");
        Predicate<Trajectproef> zonderReden =
                t ->
                        t.verloop().verlengingen().stream()
                                .noneMatch(e ->
                                        e.einde().isAfter(t.start().plusMonths(12))
                                                && !e.besluit().isAfter(v.peildatum()));
        int n = lang.size();
        return Map.of(
                "",
                Verwacht.deel(aantal(lang, nietZeerGroot.or(zonderReden)), n),
                "afstand niet zeer groot",
                Verwacht.deel(aantal(lang, nietZeerGroot), n),
                "geen verlenging met reden",
                Verwacht.deel(aantal(lang, zonderReden), n),
                "langer dan 12 maanden",
                Verwacht.deel(n, lopend.size()));
    }

    private static Map<String, Verwacht> c07(List<Trajectproef> lopend, Vraagje v) {
        Predicate<Trajectproef> recent =
                t ->
                        t.verloop().evaluaties().stream()
                                .map(e -> ChronoUnit.DAYS.between(e, v.peildatum()))
                                .anyMatch(dagen -> dagen >= 0 && dagen <= TERMIJN);
        var langer =
                lopend.stream()
                        .filter(t -> t.start().plusDays(TERMIJN).isBefore(v.peildatum()))
                        .toList();
        return Map.of(
                "",
                Verwacht.deel(aantal(lopend, recent), lopend.size()),
                "langer lopend dan de termijn",
                Verwacht.deel(aantal(langer, recent), langer.size()));
    }

    private static Map<String, Verwacht> c08(List<Trajectproef> bekend, Vraagje v) {
        var verlengingen = new ArrayList<Verlenging>();
        bekend.forEach(t -> verlengingen.addAll(t.verloop().verlengingen()));
        verlengingen.removeIf(e -> e.besluit().isBefore(v.van()) || e.besluit().isAfter(v.tot()));
        long met = verlengingen.stream().filter(e -> e.rol() != null).count();
        long onafhankelijk =
                verlengingen.stream()
                        .filter(e -> e.rol() != null && !e.rol().equals("SOB_PRODUCTIE"))
                        .count();
        int n = verlengingen.size();
        return Map.of(
                "",
                Verwacht.deel(onafhankelijk, n),
                "van wie de rol bekend is",
                Verwacht.deel(onafhankelijk, met),
                "rol bekend",
                Verwacht.deel(met, n));
    }

    private static long aantal(List<Trajectproef> trajecten, Predicate<Trajectproef> welke) {
        return trajecten.stream().filter(welke).count();
    }
}
