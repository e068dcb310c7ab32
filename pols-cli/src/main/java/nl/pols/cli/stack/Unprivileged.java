package nl.pols.cli.stack;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.pols.cli.home.PolsFailure;

/// PostgreSQL refuses to run as root. As root it is therefore started in a user namespace of its
/// own, where it is nobody, and if the kernel forbids that, as the user "nobody" itself.
final class Unprivileged {

    private static final String NOBODY = "65534";

    private final List<String> prefix;
    private final boolean gives;

    private Unprivileged(List<String> prefix, boolean gives) {
        this.prefix = prefix;
        this.gives = gives;
    }

    /// What comes before the command.
    List<String> prefix() {
        return prefix;
    }

    static Unprivileged here() {
        if (isWindows() || new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of(), false);
        }
        if (Launcher.succeeds("unshare", "-U", "true")) {
            return new Unprivileged(List.of("unshare", "-U"), false);
        }
        if (Launcher.succeeds("setpriv", "--reuid=" + NOBODY, "--clear-groups", "true")) {
            return new Unprivileged(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                    true);
        }
        throw new PolsFailure(
                PolsFailure.MACHINE,
                "PostgreSQL refuses to run as root, and this machine has neither unshare nor"
                        + " setpriv to run it as somebody else. Run ./pols as an ordinary user, or"
                        + " install util-linux.");
    }

    /// Hands a file or directory to the user that the server runs as, when that is another one.
    void give(Path path) {
        if (gives && !Launcher.succeeds("chown", "-R", NOBODY + ":" + NOBODY, path.toString())) {
            throw new PolsFailure("Cannot hand %s to user nobody.".formatted(path));
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
