package nl.pols.trajectregistratie.register;

import java.util.Set;
import java.util.UUID;

/// The register came to know these SOBs and municipalities, or something new about them. Fired
/// inside the transaction that recorded it, so that what waits for them is told or not told
/// together with it.
public record BekendGeworden(Set<String> sleutels) {

    public static String sob(UUID sobId) {
        return "sob:" + sobId;
    }

    public static String gemeente(String gemeentecode) {
        return "gemeente:" + gemeentecode;
    }
}
