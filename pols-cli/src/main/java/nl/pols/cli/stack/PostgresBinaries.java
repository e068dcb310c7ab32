package nl.pols.cli.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import nl.pols.cli.home.Home;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.home.Trees;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL itself, unpacked once per version from the archive on the class path.
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;
    private static final String VERSION = PostgresServer.MAJOR;

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpacked(Home home) {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path target = home.cache().resolve(archive.replace(".txz", "-" + VERSION));
        if (Files.notExists(target)) {
            Path draft =
                    target.resolveSibling(
                            target.getFileName() + "." + ProcessHandle.current().pid());
            try {
                unpack(archive, draft);
                claim(draft, target);
            } catch (IOException e) {
                throw new PolsFailure(
                        "PostgreSQL could not be unpacked into %s: %s"
                                .formatted(home.shown(target), e.getMessage()),
                        e);
            }
        }
        return new PostgresBinaries(target);
    }

    /// Puts the whole in place at once; who comes second throws its own away.
    private static void claim(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(draft);
            if (Files.notExists(target)) {
                throw e;
            }
        }
    }

    /// The archive's name for an operating system and a processor, as the JDK names them.
    static String archive(String os, String processor) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine =
                switch (processor) {
                    case "aarch64", "arm64" -> "arm_64";
                    default -> "x86_64";
                };
        return "postgres-%s-%s.txz".formatted(system, machine);
    }

    private static void unpack(String archive, Path target) throws IOException {
        @Nullable InputStream found = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (found == null) {
            throw new PolsFailure(
                    PolsFailure.MACHINE,
                    ("There is no PostgreSQL for this machine (%s) in the build; Linux and macOS on"
                                    + " x86-64 and ARM-64 are supported.")
                            .formatted(archive));
        }
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(found)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, target.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & EXECUTABLE) != 0 && !path.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot make executable: " + path);
            }
        }
    }
}
