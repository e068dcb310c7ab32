package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.pols.rapportage.indicator.Naief.Vraagje;
import org.jspecify.annotations.Nullable;

/// For whom trajectories and money count, deliberately naive: each question walks the list of what
/// was told.
record NaieveOpvolging(List<Opvolging> opvolgingen) {
    /// Who succeeds whom: as told when, and taken back when.
    record Opvolging(
            UUID voorganger, List<Deel> delen, Instant bekendVan, @Nullable Instant ingetrokken) {

        boolean bekendOp(Instant moment) {
            return !bekendVan.isAfter(moment)
                    && (ingetrokken == null || ingetrokken.isAfter(moment));
        }
    }

    /// A successor with its share and its municipalities.
    ///
    /// @param op null for a duplicate registration: always
    record Deel(UUID opvolger, @Nullable LocalDate op, int aandeel, List<String> gemeenten) {
        boolean geldtOp(LocalDate dag) {
            return op == null || !op.isAfter(dag);
        }
    }

    private List<Deel> delen(UUID sob, Vraagje v) {
        return opvolgingen.stream()
                .filter(o -> o.voorganger.equals(sob) && o.bekendOp(v.kennis()))
                .flatMap(o -> o.delen.stream())
                .filter(deel -> deel.geldtOp(v.opvolgingOp()))
                .toList();
    }

    /// Where a trajectory went: with its municipality, else with the largest part.
    UUID opvolger(UUID sob, String gemeente, Vraagje v) {
        var delen = delen(sob, v);
        if (delen.isEmpty()) {
            return sob;
        }
        for (Deel deel : delen) {
            if (deel.gemeenten.contains(gemeente)) {
                return opvolger(deel.opvolger, gemeente, v);
            }
        }
        var grootste = delen.getFirst();
        for (Deel deel : delen) {
            boolean meer = deel.aandeel > grootste.aandeel;
            boolean evenveelEnEerder =
                    deel.aandeel == grootste.aandeel
                            && deel.opvolger.toString().compareTo(grootste.opvolger.toString()) < 0;
            if (meer || evenveelEnEerder) {
                grootste = deel;
            }
        }
        return opvolger(grootste.opvolger, gemeente, v);
    }

    /// Whose a company's money is now, in exact shares of one; by id, as ties go to the first.
    TreeMap<String, BigDecimal> erfgenamen(UUID sob, Vraagje v) {
        var alle = new TreeMap<String, BigDecimal>();
        var delen = delen(sob, v);
        if (delen.isEmpty()) {
            alle.put(sob.toString(), BigDecimal.ONE);
        }
        for (Deel deel : delen) {
            erfgenamen(deel.opvolger, v)
                    .forEach((id, aandeel) ->
                            alle.merge(
                                    id,
                                    aandeel.multiply(BigDecimal.valueOf(deel.aandeel, 4)),
                                    BigDecimal::add));
        }
        return alle;
    }

    /// The part of an amount that is the asked company's: everybody's cents rounded down, then one
    /// more for who has the largest remainder, until it is gone.
    long eigenDeel(long cents, UUID sob, Vraagje v) {
        if (v.sob() == null) {
            return cents;
        }
        var verdeeld = new TreeMap<String, Long>();
        var resten = new TreeMap<String, BigDecimal>();
        long over = cents;
        for (var erfgenaam : erfgenamen(sob, v).entrySet()) {
            var exact = erfgenaam.getValue().multiply(BigDecimal.valueOf(cents));
            long heel = exact.setScale(0, java.math.RoundingMode.FLOOR).longValueExact();
            verdeeld.put(erfgenaam.getKey(), heel);
            resten.put(erfgenaam.getKey(), exact.subtract(BigDecimal.valueOf(heel)));
            over -= heel;
        }
        while (over > 0) {
            String grootste = resten.firstKey();
            for (var rest : resten.entrySet()) {
                if (rest.getValue().compareTo(resten.get(grootste)) > 0) {
                    grootste = rest.getKey();
                }
            }
            resten.remove(grootste);
            verdeeld.merge(grootste, 1L, Long::sum);
            over--;
        }
        return verdeeld.getOrDefault(v.sob().toString(), 0L);
    }
}
