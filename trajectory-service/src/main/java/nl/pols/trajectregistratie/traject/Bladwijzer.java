package nl.pols.trajectregistratie.traject;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import nl.pols.kit.web.Paging.Slice;

/// The key in a cursor. It came back from a client, so it can be anything.
public final class Bladwijzer {

    private Bladwijzer() {}

    public static UUID uuid(Slice deel) {
        return lees(deel, UUID::fromString);
    }

    public static long getal(Slice deel) {
        return lees(deel, Long::valueOf);
    }

    private static <T> T lees(Slice deel, Function<String, T> lezer) {
        try {
            return lezer.apply(deel.key().getFirst());
        } catch (IllegalArgumentException vreemd) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "query:cursor",
                                    "cursor",
                                    "De cursor is niet door deze lijst gegeven. Begin opnieuw"
                                            + " zonder cursor en volg next of prev.")));
        }
    }
}
