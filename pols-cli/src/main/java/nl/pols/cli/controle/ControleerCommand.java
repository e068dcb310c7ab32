package nl.pols.cli.controle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.trajectregistratie.aanlevering.Bestand;
import nl.pols.trajectregistratie.aanlevering.KopOnjuist;
import nl.pols.trajectregistratie.aanlevering.Zstdstroom;
import nl.pols.trajectregistratie.controle.Controle;
import nl.pols.trajectregistratie.controle.Gemeentelijst;
import nl.pols.trajectregistratie.controle.Registerkennis;
import nl.pols.trajectregistratie.controle.Registeruitvoer;
import nl.pols.trajectregistratie.controle.Telling;
import nl.pols.trajectregistratie.controle.Testkit;
import nl.pols.trajectregistratie.controle.Uitslagbestand;
import nl.pols.trajectregistratie.controle.Verordeningsbestand;
import nl.pols.trajectregistratie.regels.Grenzen;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./pols controleer`: judges a file with the rules of the service, without a service. Exit status
/// 0 when nothing was refused, 1 when something was, 2 when it was not understood.
@Command(
        name = "controleer",
        mixinStandardHelpOptions = true,
        description =
                "Check a file of trajectories offline, with the rules of the service (NDJSON or"
                        + " .csv, plain, .gz or .zst).",
        footer = {
            "",
            "Nothing is sent and nothing needs to run.",
            "Examples:",
            "  ./pols controleer trajecten-GM0363.ndjson",
            "  ./pols controleer --testkit testkit",
            "  ./pols controleer trajecten-GM0363.ndjson.zst --verordening verordening.json",
            "  ./pols controleer export.csv.gz --als GM0363 --register register.ndjson --uit"
                    + " uitslagen.ndjson"
        })
public final class ControleerCommand implements Callable<Integer> {

    private static final Pattern CODE = Pattern.compile("GM\\d{4}");

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A JSON object per line, or a table.")
    private @Nullable Path file;

    @Option(
            names = "--als",
            paramLabel = "ORGANISATION",
            description = "Who will send it (default: the municipality in the file's name).")
    private String organisation = "";

    @Option(
            names = "--register",
            paramLabel = "FILE",
            description =
                    "Export of the register (NDJSON of _exporteer): records of unknown SOBs are"
                            + " then found.")
    private @Nullable Path register;

    @Option(
            names = "--verordening",
            paramLabel = "FILE",
            description =
                    "Ordinance of the municipality, as GET /verordeningen/{gemeentecode} gives it:"
                            + " its limits hold instead of the standard.")
    private @Nullable Path ordinance;

    @Option(
            names = "--uit",
            paramLabel = "FILE",
            description = "Write every outcome as NDJSON, in the form of the service.")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description = "Write every outcome to standard output, and the talk to standard error.")
    private boolean json;

    @Option(
            names = "--testkit",
            paramLabel = "DIR",
            description =
                    "Write the test kit for suppliers there instead: an example for every rule with"
                            + " its expected outcome, and a checklist.")
    private @Nullable Path testkit;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws IOException {
        if (testkit != null) {
            return writeTestkit(testkit);
        }
        if (file == null) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "Name the file to check, or with --testkit the folder to write to.");
        }
        requireReadable(file);
        return check(file);
    }

    private static int writeTestkit(Path folder) throws IOException {
        int examples = Testkit.schrijf(folder);
        Console.onOut()
                .say(
                        "%d examples in %s; LEESMIJ.md says what to do with them."
                                .formatted(examples, folder));
        return 0;
    }

    private int check(Path path) throws IOException {
        String code = sender(path);
        var sender = new Afzender(code, LocalDate.now(clock), limits(code));
        Registerkennis known = known();
        Console console = json ? Console.onErr() : Console.onOut();
        var report = new Rapport(console);
        Instant begin = clock.instant();
        try (var check = new Controle(sender, known);
                InputStream in = open(path, console);
                OutputStream target = target();
                var outcomes = new Uitslagbestand(target)) {
            Telling counts =
                    check.controleer(
                            new Bestand(in, isZipped(path), form(path)),
                            outcome -> {
                                outcomes.schrijf(outcome);
                                report.add(outcome);
                            });
            report.print(counts, Duration.between(begin, clock.instant()), register != null);
            return counts.geweigerd() == 0 && counts.breuk() == null ? 0 : PolsFailure.FAILED;
        } catch (KopOnjuist header) {
            report.print(header);
            return PolsFailure.FAILED;
        }
    }

    private String sender(Path path) {
        Matcher code =
                CODE.matcher(
                        organisation.isEmpty() ? String.valueOf(path.getFileName()) : organisation);
        if (!code.find()) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "Say who will send this file: --als gemeente:GM0363. Its name holds no"
                            + " municipality.");
        }
        return code.group();
    }

    private Grenzen limits(String municipality) throws IOException {
        if (ordinance == null) {
            return Grenzen.STANDAARD;
        }
        requireReadable(ordinance);
        try (InputStream in = Files.newInputStream(ordinance)) {
            return Verordeningsbestand.lees(in, municipality);
        } catch (IllegalArgumentException e) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "%s is no ordinance of %s: %s. Give what GET /verordeningen/%s answers."
                            .formatted(ordinance, municipality, e.getMessage(), municipality));
        }
    }

    private Registerkennis known() throws IOException {
        try (InputStream areas = resource("/referentie/gebieden-2025.json");
                InputStream reorganisations = resource("/referentie/herindelingen.json")) {
            var municipalities = Gemeentelijst.lees(areas, reorganisations);
            if (register == null) {
                return municipalities;
            }
            requireReadable(register);
            try (InputStream in = Files.newInputStream(register)) {
                return Registeruitvoer.lees(in, municipalities);
            } catch (IllegalArgumentException e) {
                throw new PolsFailure(
                        PolsFailure.USAGE,
                        "%s is no export of the register: see %s. Give the NDJSON of _exporteer."
                                .formatted(register, e.getMessage()));
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ControleerCommand.class.getResourceAsStream(name), name);
    }

    private static void requireReadable(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new PolsFailure(
                    PolsFailure.USAGE, "There is no file to read at %s.".formatted(path));
        }
    }

    private static InputStream open(Path path, Console console) throws IOException {
        var file = new Inleesvoortgang(Files.newInputStream(path), Files.size(path), console);
        return path.toString().endsWith(".zst") ? new Zstdstroom(file) : file;
    }

    /// Standard output stays open: others write to it too.
    private OutputStream target() throws IOException {
        OutputStream named = out == null ? OutputStream.nullOutputStream() : create(out);
        OutputStream all = json ? new Both(named, System.out) : named;
        return new BufferedOutputStream(all, 1 << 16);
    }

    private static OutputStream create(Path path) {
        try {
            return Files.newOutputStream(path);
        } catch (IOException e) {
            throw new PolsFailure(
                    PolsFailure.USAGE, "%s can't be written: %s".formatted(path, e.getMessage()));
        }
    }

    private static boolean isZipped(Path path) {
        return path.toString().endsWith(".gz");
    }

    private static Bestand.Vorm form(Path path) {
        return path.toString().matches(".*\\.csv(\\.gz|\\.zst)?")
                ? Bestand.Vorm.CSV
                : Bestand.Vorm.NDJSON;
    }
}
