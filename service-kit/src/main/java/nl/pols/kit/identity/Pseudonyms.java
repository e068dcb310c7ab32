package nl.pols.kit.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Turns a BSN into the pseudonym under which Pols knows a participant: HMAC-SHA256 with the first
/// key, then, once the key was rotated, a permutation with the key in use, as a UUID of version 8
/// of which the next four bits tell the version of the key. The same person gets the same pseudonym
/// as long as a key is in use, and a pseudonym of one key can be taken to another without the BSN;
/// without the keys nobody can go back, nor try all numbers ([ADR 61]).
///
/// Keys are files: the configured one is version 1, `<file>.2` is version 2. They are read on first
/// use: most services have none.
@ApplicationScoped
public class Pseudonyms {

    /// As many as four bits tell apart without the zero: of older versions none is left.
    private static final int CYCLE = 15;

    private final Optional<String> keyFile;
    private final Map<Integer, PseudonymKey> keys = new ConcurrentHashMap<>();
    private volatile Use use = new Use(1, Set.of(1));

    Pseudonyms(@ConfigProperty(name = "pols.pseudonym.key") Optional<String> keyFile) {
        this.keyFile = keyFile;
    }

    /// @param version of what is made from now on
    /// @param around versions of which something is stored
    private record Use(int version, Set<Integer> around) {
        int highest() {
            return around.stream().reduce(version, Math::max);
        }
    }

    /// What is made from now on, and the versions of which something is stored.
    public void use(int version, Set<Integer> around) {
        key(1);
        around.forEach(this::key);
        key(version);
        var versions = new LinkedHashSet<>(around);
        versions.add(version);
        use = new Use(version, Set.copyOf(versions));
    }

    /// The version of the key in use.
    public int version() {
        return use.version();
    }

    /// Whether something may be stored, or underway, that isn't of the version in use.
    public boolean mixed() {
        return use.around().size() > 1;
    }

    public UUID deelnemerId(Bsn bsn) {
        return to(use.version(), marked(key(1).pseudonym(bsn), 1));
    }

    /// In every version of which something is stored, so that it is found.
    public List<UUID> all(UUID pseudonym) {
        var found = new LinkedHashSet<UUID>();
        found.add(pseudonym);
        int version = versionOf(pseudonym);
        if (version > 0 && has(version)) {
            use.around().forEach(other -> found.add(to(other, pseudonym)));
        }
        return new ArrayList<>(found);
    }

    /// In the version in use; what is no pseudonym of ours, or is in that version, as it is.
    public UUID current(UUID pseudonym) {
        return to(use.version(), pseudonym);
    }

    /// @throws IllegalStateException if a key that this takes isn't there
    public UUID to(int version, UUID pseudonym) {
        int from = versionOf(pseudonym);
        if (from == 0 || from == version) {
            return pseudonym;
        }
        UUID first = from == 1 ? pseudonym : key(from).invert(pseudonym);
        return marked(version == 1 ? first : key(version).permute(first), version);
    }

    /// 0: not one that this made.
    public int versionOf(UUID pseudonym) {
        if (pseudonym.version() != 8 || pseudonym.variant() != 2) {
            return 0;
        }
        int mark = (int) (pseudonym.getMostSignificantBits() >>> 8) & 0xF;
        int highest = use.highest();
        return mark == 0 ? 0 : Math.max(0, highest - Math.floorMod(mark(highest) - mark, CYCLE));
    }

    /// The third group of a pseudonym of this version begins with this: `81` for the first one.
    public static String prefix(int version) {
        return "8" + Integer.toHexString(mark(version));
    }

    /// By which processes see that they have the same key.
    public String fingerprint(int version) {
        return key(version).fingerprint();
    }

    public boolean has(int version) {
        return keys.containsKey(version) || Files.exists(file(version));
    }

    /// Reads the first key now; a service that needs pseudonyms calls this at start, so that it
    /// fails then.
    public void requireKey() {
        key(1);
    }

    private PseudonymKey key(int version) {
        var known = keys.get(version);
        return known != null
                ? known
                : keys.computeIfAbsent(version, v -> PseudonymKey.read(file(v)));
    }

    private Path file(int version) {
        var file =
                keyFile.orElseThrow(() ->
                        new IllegalStateException(
                                "POLS_PSEUDONYM_KEY is not set: it names the file with the"
                                        + " key of the pseudonyms (base64, at least 32 bytes)"));
        return Path.of(version == 1 ? file : file + "." + version);
    }

    private static int mark(int version) {
        return Math.floorMod(version - 1, CYCLE) + 1;
    }

    private static UUID marked(UUID bits, int version) {
        long high = bits.getMostSignificantBits() & ~0xFF00L;
        long low = bits.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL;
        return new UUID(high | 0x8000L | ((long) mark(version) << 8), low | 0x8000000000000000L);
    }
}
