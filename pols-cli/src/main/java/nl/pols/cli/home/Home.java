package nl.pols.cli.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One checkout of Pols and the directory `.pols` in it, which holds everything made at run time.
/// Two checkouts share nothing, so that both can run at once.
///
/// @param root the checkout
/// @param state where everything that is made at run time goes
public record Home(Path root, Path state) {

    public Home {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    public Home(Path root) {
        this(root, root.resolve(".pols"));
    }

    /// The checkout that `./pols` named, else the one around the working directory.
    public static Home current() {
        @Nullable String named = System.getProperty("pols.home");
        @Nullable String state = System.getProperty("pols.state");
        if (named != null) {
            Path root = Path.of(named);
            return state == null ? new Home(root) : new Home(root, Path.of(state));
        }
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("pols")) && Files.isDirectory(at.resolve("pols-cli"))) {
                return new Home(at);
            }
        }
        throw new PolsFailure(
                "This is not a checkout of Pols: no file `pols` here or above. Run it as ./pols.");
    }

    public Path logs() {
        return made(state().resolve("logs"));
    }

    public Path data() {
        return made(state().resolve("data"));
    }

    public Path run() {
        return made(state().resolve("run"));
    }

    /// What can be made again from the build, shared by all states of the checkout.
    public Path cache() {
        return made(root.resolve(".pols/cache"));
    }

    public Path keys() {
        return made(state().resolve("keys"));
    }

    /// A path as a person in the checkout would type it.
    public String shown(Path path) {
        return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
