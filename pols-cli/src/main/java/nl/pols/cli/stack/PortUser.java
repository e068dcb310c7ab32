package nl.pols.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells whether a port is taken, and by which program when the system lets us see that.
final class PortUser {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortUser() {}

    static boolean taken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /// `process 1234 (java -jar x.jar)`, or nothing when it cannot be told.
    static Optional<String> of(int port) {
        return (Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port))
                .flatMap(ProcessHandle::of)
                .map(PortUser::described);
    }

    private static String described(ProcessHandle process) {
        String command = process.info().commandLine().or(process.info()::command).orElse("?");
        String brief = command.length() > 90 ? command.substring(0, 90) + "..." : command;
        return "process %d (%s)".formatted(process.pid(), brief);
    }

    private static Optional<Long> fromProc(int port) {
        Set<String> sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> inodes(lines(Path.of(table)), port))
                        .map("socket:[%s]"::formatted)
                        .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holds(pid, sockets))
                .findFirst();
    }

    /// Inodes of the listening sockets of a port in a table of `/proc/net`.
    static Stream<String> inodes(List<String> table, int port) {
        String suffix = ":%04X".formatted(port);
        return table.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields ->
                        fields.length > INODE
                                && fields[LOCAL_ADDRESS].endsWith(suffix)
                                && fields[STATE].equals(LISTENING))
                .map(fields -> fields[INODE]);
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(link -> sockets.contains(target(link)));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false; // another user's process, or one that just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof =
                    new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String out = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean done = lsof.waitFor(5, TimeUnit.SECONDS);
            return done ? out.lines().findFirst().map(Long::parseLong) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
