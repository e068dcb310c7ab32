package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.pols.rapportage.indicator.Naief.Vraagje;
import nl.pols.rapportage.proef.Persoonsproef.Dagen;
import nl.pols.rapportage.proef.Persoonsproef.Dienst;
import nl.pols.rapportage.proef.Persoonsproef.Dossier;
import nl.pols.rapportage.proef.Persoonsproef.Kop;
import nl.pols.rapportage.proef.Persoonsproef.Plek;
import nl.pols.rapportage.proef.Persoonsproef.Vlag;
import nl.pols.rapportage.proef.Persoonsproef.Voorziening;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;

/// The indicators on people once more, deliberately naive: plain Java over all that was told.
record NaiefPersonen(
        List<Dossier> dossiers,
        List<Voorziening> voorzieningen,
        List<Vlag> vlaggen,
        List<Dienst> diensten,
        List<Trajectproef> trajecten,
        List<Aantal> aantallen,
        NaieveOpvolging opvolging) {

    /// Places of the regulation, as told when.
    record Aantal(String gebied, int jaar, int aantal, long versie, Instant bekend) {}

    /// Per part `teller/noemer`; no denominator is `-`.
    Map<String, String> bereken(String code, Vraagje v) {
        var bekend = bekend(dossiers, Dossier::kop, v);
        return switch (code) {
            case "A13" -> a13(v);
            case "D01" -> d01(bekend, v);
            case "D02" -> Map.of("", tel(bekend, d -> in(d.aanvraag(), v)) + "/-");
            case "D03" -> d03(bekend, v);
            case "D04" -> Map.of("", werkend(bekend, v).size() + "/-");
            case "D05" -> d05(bekend, v);
            case "D06" ->
                    Map.of(
                            "",
                            werkend(bekend, v).size()
                                    + "/"
                                    + positief(bekend, LocalDate.MIN, v.peildatum()));
            case "D07" -> d07(bekend, v);
            case "E02", "E03", "E04" -> new NaiefInclusie(this).bereken(code, v);
            default -> new NaiefWsw(this).bereken(code, v);
        };
    }

    /// Of each the newest version that had been recorded by then, of the municipality asked.
    static <T> List<T> bekend(List<T> verteld, Function<T, Kop> kop, Vraagje v) {
        return overal(verteld, kop, v).stream()
                .filter(t -> v.gemeente() == null || v.gemeente().equals(kop.apply(t).gemeente()))
                .toList();
    }

    static <T> List<T> overal(List<T> verteld, Function<T, Kop> kop, Vraagje v) {
        var laatste = new HashMap<UUID, T>();
        for (T t : verteld) {
            if (!kop.apply(t).bekend().isAfter(v.kennis())) {
                laatste.merge(
                        kop.apply(t).id(),
                        t,
                        (a, b) -> kop.apply(a).versie() > kop.apply(b).versie() ? a : b);
            }
        }
        return List.copyOf(laatste.values());
    }

    boolean isVan(@Nullable UUID sob, String gemeente, Vraagje v) {
        return v.sob() == null
                || (sob != null && v.sob().equals(opvolging.opvolger(sob, gemeente, v)));
    }

    private static boolean in(LocalDate dag, Vraagje v) {
        return !dag.isBefore(v.van()) && !dag.isAfter(v.tot());
    }

    private Map<String, String> a13(Vraagje v) {
        var lopend =
                bekend(voorzieningen, Voorziening::kop, v).stream()
                        .filter(z -> z.dagen().omvat(v.peildatum()))
                        .toList();
        long personen = lopend.stream().map(z -> z.kop().deelnemer()).distinct().count();
        return Map.of("", lopend.size() + "/-", "personen", personen + "/-");
    }

    private static long positief(List<Dossier> bekend, LocalDate van, LocalDate tot) {
        return tel(bekend, d -> "POSITIEF".equals(d.uitkomst()) && binnen(d.advies(), van, tot));
    }

    private static boolean binnen(@Nullable Dagen advies, LocalDate van, LocalDate tot) {
        return advies != null && !advies.van().isBefore(van) && !advies.van().isAfter(tot);
    }

    private static Map<String, String> d01(List<Dossier> bekend, Vraagje v) {
        var uit = new LinkedHashMap<String, String>();
        long alle = positief(bekend, LocalDate.MIN, v.tot());
        uit.put("", positief(bekend, v.van(), v.tot()) + "/-");
        uit.put("cumulatief", alle + "/-");
        var begin = v.tot().withDayOfYear(1);
        LocalDate laatste = null;
        int kwartalen = 0;
        for (int k = 1; k <= 4; k++) {
            var einde = begin.plusMonths(3L * k).minusDays(1);
            var voorbij = einde.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (!einde.isAfter(v.tot()) && !voorbij.isAfter(v.kennis())) {
                kwartalen = k;
                laatste = einde;
            }
        }
        if (laatste != null && alle > 0) {
            long jaar =
                    BigDecimal.valueOf(4 * positief(bekend, begin, laatste))
                            .divide(BigDecimal.valueOf(kwartalen), 0, RoundingMode.HALF_UP)
                            .longValueExact();
            long eerder = positief(bekend, LocalDate.MIN, begin.minusDays(1));
            uit.put("prognose van het jaar", jaar + "/-");
            uit.put("prognose cumulatief", eerder + jaar + "/-");
        }
        return uit;
    }

    private static Map<String, String> d03(List<Dossier> bekend, Vraagje v) {
        long positief = positief(bekend, v.van(), v.tot());
        long gegeven = tel(bekend, d -> binnen(d.advies(), v.van(), v.tot()));
        long gevraagd = tel(bekend, d -> in(d.aanvraag(), v));
        return Map.of("", positief + "/" + gegeven, "van aanvragen", positief + "/" + gevraagd);
    }

    private Set<UUID> werkend(List<Dossier> bekend, Vraagje v) {
        var personen = new HashSet<UUID>();
        for (Dossier d : bekend) {
            for (Plek p : d.plekken()) {
                if (p.dagen().omvat(v.peildatum()) && isVan(p.sob(), d.kop().gemeente(), v)) {
                    personen.add(d.kop().deelnemer());
                }
            }
        }
        return personen;
    }

    private Map<String, String> d05(List<Dossier> bekend, Vraagje v) {
        long uren = 0;
        for (Dossier d : bekend) {
            for (Plek p : d.plekken()) {
                if (p.dagen().omvat(v.peildatum())) {
                    var anders = p.wijzigtOp();
                    boolean later = anders != null && !anders.isAfter(v.peildatum());
                    uren += later ? p.urenDaarna() : p.uren();
                }
            }
        }
        long behoefte =
                tel(
                        bekend,
                        d ->
                                "POSITIEF".equals(d.uitkomst())
                                        && d.advies() != null
                                        && d.advies().omvat(v.peildatum()));
        int personen = werkend(bekend, v).size();
        var aantal = aantal(v);
        if (aantal == null) {
            return personen == 0 && behoefte == 0
                    ? Map.of()
                    : Map.of("", uren + "/-", "gemiddelde uren", uren + "/" + personen);
        }
        return Map.of(
                "", uren + "/" + 3100 * aantal,
                "tekort", Math.max(0, 3100 * Math.min(behoefte, aantal) - uren) + "/3100",
                "gemiddelde uren", uren + "/" + personen,
                "plekken van de regeling", aantal + "/1");
    }

    private @Nullable Long aantal(Vraagje v) {
        var laatste = new HashMap<String, Aantal>();
        for (Aantal a : aantallen) {
            if (a.jaar == v.peildatum().getYear() && !a.bekend.isAfter(v.kennis())) {
                laatste.merge(a.gebied, a, (x, y) -> x.versie > y.versie ? x : y);
            }
        }
        var gevraagd = laatste.get(v.gemeente() == null ? "NL" : v.gemeente());
        if (gevraagd != null) {
            return (long) gevraagd.aantal;
        }
        return v.gemeente() != null || laatste.isEmpty()
                ? null
                : laatste.values().stream().mapToLong(Aantal::aantal).sum();
    }

    private Map<String, String> d07(List<Dossier> bekend, Vraagje v) {
        var dagen =
                bekend.stream()
                        .filter(d -> d.advies() != null && !d.plekken().isEmpty())
                        .filter(d -> in(eerste(d).dagen().van(), v))
                        .filter(d -> isVan(eerste(d).sob(), d.kop().gemeente(), v))
                        .map(NaiefPersonen::dagen)
                        .sorted()
                        .toList();
        if (dagen.isEmpty()) {
            return Map.of("", "0/0", "mediaan", "0/0");
        }
        long som = dagen.stream().mapToLong(Long::longValue).sum();
        return Map.of(
                "", 10_000 * som + "/" + dagen.size(),
                "mediaan", 10_000 * dagen.get((dagen.size() - 1) / 2) + "/1");
    }

    private static long dagen(Dossier d) {
        var advies = Objects.requireNonNull(d.advies());
        return ChronoUnit.DAYS.between(advies.van(), eerste(d).dagen().van());
    }

    private static Plek eerste(Dossier d) {
        return d.plekken().stream().min(Comparator.comparing(p -> p.dagen().van())).orElseThrow();
    }

    private static <T> long tel(List<T> lijst, Predicate<T> welke) {
        return lijst.stream().filter(welke).count();
    }
}
