package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Verloop.Evaluatie;
import nl.pols.trajectregistratie.regels.Verloop.Loonwaardemeting;
import nl.pols.trajectregistratie.regels.Verloop.Urenstap;
import nl.pols.trajectregistratie.regels.Verloop.Vacature;
import org.jspecify.annotations.Nullable;

/// What course facts must be: on days on which the trajectory ran, and within their measure.
final class Feiten {

    private Feiten() {}

    /// A day and where it was told.
    record Feit(@Nullable LocalDate dag, String plek) {}

    /// Everything that happens while a trajectory runs.
    static Stream<Feit> van(Verloop v) {
        return Stream.of(
                        lijst("/evaluaties", v.evaluaties(), Evaluatie::datum),
                        lijst(
                                "/loonwaardemetingen",
                                v.loonwaardemetingen(),
                                Loonwaardemeting::datum),
                        lijst("/vacatures", v.vacatures(), Vacature::datum),
                        Stream.of(
                                new Feit(
                                        v.werkfit() == null ? null : v.werkfit().datum(),
                                        "/werkfit/datum")))
                .flatMap(Function.identity());
    }

    static Stream<Feit> metAfloop(Verloop v) {
        var controle = v.uitstroomcontrole();
        var annulering = v.annulering();
        return Stream.concat(
                van(v),
                Stream.of(
                        new Feit(
                                controle == null ? null : controle.datum(),
                                "/uitstroomcontrole/datum"),
                        new Feit(
                                annulering == null ? null : annulering.datum(),
                                "/annulering/datum")));
    }

    private static <T> Stream<Feit> lijst(String plek, List<T> feiten, Function<T, LocalDate> dag) {
        return IntStream.range(0, feiten.size())
                .mapToObj(i -> new Feit(dag.apply(feiten.get(i)), plek + "/" + i + "/datum"));
    }

    static boolean voor(@Nullable LocalDate eerste, @Nullable LocalDate tweede) {
        return eerste != null && tweede != null && eerste.isBefore(tweede);
    }

    /// The day on which it no longer is the sender's: its end, or its hand-over.
    static @Nullable LocalDate einde(Opgave o) {
        var overdracht = o.verloopOfLeeg().overdracht();
        return o.einddatum() != null || overdracht == null ? o.einddatum() : overdracht.datum();
    }

    static void loonwaardeBuitenBereik(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        for (int i = 0; i < v.loonwaardemetingen().size(); i++) {
            int percentage = v.loonwaardemetingen().get(i).percentage();
            if (percentage < 0 || percentage > 100) {
                plek.accept("/loonwaardemetingen/%d/percentage".formatted(i));
            }
        }
    }

    static void urenNietOpVolgorde(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        LocalDate vorige = o.startdatum();
        for (int i = 0; i < v.urenverloop().size(); i++) {
            LocalDate vanaf = v.urenverloop().get(i).vanaf();
            if (vorige != null && !vanaf.isAfter(vorige)) {
                plek.accept("/urenverloop/%d/vanaf".formatted(i));
            }
            vorige = vanaf;
        }
    }

    static void urenBuitenBereik(Opgave o, Verloop v, Afzender a, Consumer<String> plek) {
        for (int i = 0; i < v.urenverloop().size(); i++) {
            Urenstap stap = v.urenverloop().get(i);
            int totaal = stap.uren().totaal();
            if (stap.uren().heeftNegatief()
                    || totaal <= 0
                    || totaal > 100 * Grenswaarde.UREN_PER_WEEK_HOOGSTE.op(stap.vanaf())) {
                plek.accept("/urenverloop/%d".formatted(i));
            }
        }
    }
}
