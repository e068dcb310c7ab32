package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;

/// Every rule there is, in one place, and the two moments at which they are held against a record:
/// when it has been read (needs nothing but the record and its sender) and when it is written
/// (needs the register and earlier records).
public final class Regels {

    private static final Map<String, Regel> OP_ID =
            alle().collect(Collectors.toUnmodifiableMap(Regel::id, Function.identity()));

    private Regels() {}

    /// In the order in which documentation lists them.
    public static Stream<Regel> alle() {
        return Stream.of(
                        Vormregels.ALLE.stream(),
                        Inhoudsregels.ALLE.stream().map(Inhoudsregels.Inhoudsregel::regel),
                        Waarborgregels.ALLE.stream(),
                        Verloopregels.ALLE.stream().map(Verloopregels.Verloopregel::regel),
                        Stream.of(Verloopregels.GEBOORTEJAAR),
                        Verbandregels.ALLE.stream().map(Verbandregels.Verbandregel::regel),
                        Stream.of(Verbandregels.DUBBEL, Verbandregels.ATOMAIR))
                .flatMap(Function.identity());
    }

    /// Outcomes are stored by rule id; a rule is never removed, so that old outcomes keep their
    /// sentence.
    public static Regel metId(String id) {
        return Objects.requireNonNull(OP_ID.get(id), () -> "Onbekende regel " + id);
    }

    /// What was read, its form and its content: everything that can be said of it by itself.
    public static List<Bevinding> toets(Gelezen gelezen, Afzender afzender) {
        List<Bevinding> bevindingen = toetsInhoud(gelezen.opgave(), afzender);
        bevindingen.addAll(0, gelezen.bevindingen());
        return bevindingen;
    }

    /// The record by itself.
    public static List<Bevinding> toetsInhoud(Opgave opgave, Afzender afzender) {
        List<Bevinding> bevindingen = new ArrayList<>(0);
        for (var regel : Inhoudsregels.ALLE) {
            if (regel.geschonden().test(opgave, afzender)) {
                bevindingen.add(new Bevinding(regel.regel(), regel.pointer()));
            }
        }
        if (!opgave.verlengingen().isEmpty()) {
            Waarborgregels.toets(opgave, afzender, bevindingen);
        }
        if (opgave.verloop() != null || opgave.kenmerken() != null) {
            Verloopregels.toets(opgave, afzender, bevindingen);
        }
        laatGeldenden(bevindingen, afzender.vandaag());
        return bevindingen;
    }

    /// The record among what is known.
    public static void toetsVerband(
            Opgave opgave, Omgeving omgeving, Collection<Bevinding> bevindingen) {
        for (var regel : Verbandregels.ALLE) {
            if (regel.geschonden().test(opgave, omgeving)) {
                bevindingen.add(new Bevinding(regel.regel(), regel.pointer()));
            }
        }
        laatGeldenden(bevindingen, omgeving.vandaag());
    }

    /// A rule holds for what is delivered within its period.
    static void laatGeldenden(Collection<Bevinding> bevindingen, LocalDate vandaag) {
        if (!bevindingen.isEmpty()) {
            bevindingen.removeIf(b -> !b.regel().geldtOp(vandaag));
        }
    }
}
