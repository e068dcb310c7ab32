package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import nl.pols.rapportage.proef.Trajectproef;
import org.jspecify.annotations.Nullable;

/// The indicators once more, deliberately naive: plain Java over the list of everything that was
/// told, no SQL, no index, no version table. Slow and plain enough to be believed.
final class Naief {
    /// A statement, as told when.
    record Opgave(
            UUID id,
            long versie,
            Instant bekendVan,
            UUID sob,
            LocalDate van,
            LocalDate tot,
            long[] cents) {}

    private final List<Trajectproef> verteld;
    private final NaieveOpvolging opvolging;
    private final List<Opgave> opgaven;

    Naief(List<Trajectproef> verteld, NaieveOpvolging opvolging, List<Opgave> opgaven) {
        this.verteld = verteld;
        this.opvolging = opvolging;
        this.opgaven = opgaven;
    }

    /// A question, and whose trajectories and statements count.
    record Vraagje(
            LocalDate peildatum,
            LocalDate van,
            LocalDate tot,
            Instant kennis,
            @Nullable String gemeente,
            @Nullable UUID sob,
            LocalDate opvolgingOp) {}

    /// Per part `teller/noemer`; no denominator is `-`.
    Map<String, String> bereken(String code, Vraagje v) {
        var bekend = bekend(v);
        var lopend =
                bekend.stream()
                        .filter(t -> looptOp(t, v.peildatum) && t.productie().signum() > 0)
                        .toList();
        var beeindigd = bekend.stream().filter(t -> eindigtIn(t, v)).toList();
        return switch (code) {
            case "A01" -> Map.of("", aantal(bekend, t -> overlapt(t, v)) + "/-");
            case "A02" -> Map.of("", lopend.size() + "/-");
            case "A03" -> a03(lopend);
            case "A04" ->
                    Map.of(
                            "",
                            honderdsten(lopend, true) + "/" + lopend.size(),
                            "productie",
                            honderdsten(lopend, false) + "/" + lopend.size());
            case "A05" -> Map.of("", honderdsten(lopend, false) + "/" + honderdsten(lopend, true));
            case "A06" -> NaieveDuur.a06(bekend, beeindigd, v);
            case "A08" -> NaieveDuur.a08(beeindigd);
            case "A11" -> NaieveDuur.a11(beeindigd, v);
            case "A09" -> a09(beeindigd, v);
            case "B07" -> new NaieveSpreiding(geldig(v), opvolging, v).oordeel();
            case "B08" -> new NaieveSpreiding(geldig(v), opvolging, v).spreiding();
            default -> geld(code, v, lopend.size());
        };
    }

    /// Of each trajectory the newest version that had been recorded by then.
    List<Trajectproef> bekend(Vraagje v) {
        var laatste = laatsteVersies(v);
        return laatste.stream()
                .filter(t -> v.gemeente == null || v.gemeente.equals(t.gemeente()))
                .filter(t ->
                        v.sob == null || v.sob.equals(opvolging.opvolger(t.sob(), t.gemeente(), v)))
                .toList();
    }

    private List<Trajectproef> laatsteVersies(Vraagje v) {
        var laatste = new HashMap<UUID, Trajectproef>();
        for (Trajectproef t : verteld) {
            if (!t.bekendVan().isAfter(v.kennis)) {
                laatste.merge(t.id(), t, (a, b) -> a.versie() > b.versie() ? a : b);
            }
        }
        return List.copyOf(laatste.values());
    }

    static boolean looptOp(Trajectproef t, LocalDate dag) {
        var einde = t.einde();
        return !t.start().isAfter(dag) && (einde == null || einde.isAfter(dag));
    }

    private static boolean overlapt(Trajectproef t, Vraagje v) {
        for (LocalDate dag = v.van; !dag.isAfter(v.tot); dag = dag.plusDays(1)) {
            if (looptOp(t, dag) || t.start().equals(dag)) {
                return true;
            }
        }
        return false;
    }

    static boolean eindigtIn(Trajectproef t, Vraagje v) {
        var einde = t.einde();
        return einde != null && !einde.isBefore(v.van) && !einde.isAfter(v.tot);
    }

    private static Map<String, String> a03(List<Trajectproef> lopend) {
        var met = new HashSet<UUID>();
        var alle = new HashSet<UUID>();
        for (Trajectproef t : lopend) {
            alle.add(t.deelnemer());
            if (!t.uitkering().equals("GEEN")) {
                met.add(t.deelnemer());
            }
        }
        return Map.of(
                "",
                met.size() + "/" + alle.size(),
                "zonder uitkering",
                (alle.size() - met.size()) + "/" + alle.size());
    }

    private Map<String, String> a09(List<Trajectproef> beeindigd, Vraagje v) {
        var gevolgd = new HashSet<UUID>();
        laatsteVersies(v)
                .forEach(t -> gevolgd.add(t.vervolgVan() == null ? t.id() : t.vervolgVan()));
        var metVervolg = new HashSet<UUID>();
        laatsteVersies(v).stream().map(Trajectproef::vervolgVan).forEach(metVervolg::add);
        Predicate<Trajectproef> vervolg = t -> "VERVOLGTRAJECT".equals(t.uitstroom());
        var ketens =
                beeindigd.stream()
                        .filter(t -> !metVervolg.contains(t.id()) && !vervolg.test(t))
                        .toList();
        return Map.of(
                "incl. vervolgtraject",
                        aantal(beeindigd, t -> NaieveDuur.betaald(t) || vervolg.test(t))
                                + "/"
                                + beeindigd.size(),
                "keten", aantal(ketens, NaieveDuur::betaald) + "/" + ketens.size());
    }

    /// The statements of the period that count for whom was asked.
    List<Opgave> geldig(Vraagje v) {
        var geldig = new ArrayList<Opgave>();
        for (Opgave o : opgaven) {
            boolean laatste =
                    opgaven.stream()
                            .filter(p -> p.id.equals(o.id) && !p.bekendVan.isAfter(v.kennis))
                            .max(Comparator.comparing(Opgave::versie))
                            .filter(p -> p == o)
                            .isPresent();
            if (laatste
                    && !o.van.isBefore(v.van)
                    && !o.tot.isAfter(v.tot)
                    && (v.sob == null
                            || opvolging.erfgenamen(o.sob, v).containsKey(v.sob.toString()))) {
                geldig.add(o);
            }
        }
        return geldig;
    }

    /// The turnover from trajectories in them that is whose was asked.
    long omzet(List<Opgave> geldig, Vraagje v) {
        return geldig.stream().mapToLong(o -> opvolging.eigenDeel(o.cents[0], o.sob, v)).sum();
    }

    private Map<String, String> geld(String code, Vraagje v, int lopend) {
        var geldig = geldig(v);
        if (geldig.isEmpty()) {
            return Map.of();
        }
        long[] som = new long[4];
        geldig.forEach(o -> {
            for (int i = 0; i < 4; i++) {
                som[i] += opvolging.eigenDeel(o.cents[i], o.sob, v);
            }
        });
        return switch (code) {
            case "B01" -> Map.of("", som[0] + "/-");
            case "B02" -> Map.of("", som[0] + "/" + som[1]);
            case "B03" -> Map.of("", som[2] + "/-");
            case "B04" -> Map.of("", som[0] + "/" + som[2]);
            case "B05" ->
                    Map.of(
                            "voor gemeentelijke bijdrage",
                            (som[0] - som[2]) + "/-",
                            "na gemeentelijke bijdrage",
                            (som[0] - som[2] + som[3]) + "/-");
            case "B06" ->
                    Map.of(
                            "opbrengst",
                            som[0] + "/" + lopend,
                            "kosten",
                            som[2] + "/" + lopend,
                            "saldo",
                            (som[0] - som[2]) + "/" + lopend);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private static long aantal(List<Trajectproef> trajecten, Predicate<Trajectproef> welke) {
        return trajecten.stream().filter(welke).count();
    }

    private static long honderdsten(List<Trajectproef> trajecten, boolean totaal) {
        return trajecten.stream()
                .map(t -> totaal ? t.productie().add(t.overig()) : t.productie())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointRight(2)
                .longValueExact();
    }
}
