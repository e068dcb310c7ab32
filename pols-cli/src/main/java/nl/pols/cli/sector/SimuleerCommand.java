package nl.pols.cli.sector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import nl.pols.cli.home.Console;
import nl.pols.cli.home.PolsFailure;
import nl.pols.cli.sector.simulatie.Gemeenten;
import nl.pols.cli.sector.simulatie.Jaren;
import nl.pols.cli.sector.simulatie.Sector;
import nl.pols.cli.sector.simulatie.Sectorbestanden;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./pols simuleer`: a synthetic sector as files, without a running stack.
@Command(
        name = "simuleer",
        mixinStandardHelpOptions = true,
        description = "Write a synthetic sector, calibrated on the letters, as files.",
        footer = {
            "",
            "The same seed, years and size give the same bytes. Nothing in it is real.",
            "Example:",
            "  ./pols simuleer --uit sector --seed 7",
            "  ./pols lever sector/trajecten-GM0363.ndjson --als gemeente:GM0363"
        })
public final class SimuleerCommand implements Callable<Integer> {
    private static final double LARGEST = 20;

    @Option(
            names = "--uit",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; made if it is not there.")
    private Path directory = Path.of("");

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which sector (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--jaren",
            paramLabel = "YEARS",
            defaultValue = "2019-2022",
            description = "First and last year (default: ${DEFAULT-VALUE}).")
    private String years = "2019-2022";

    @Option(
            names = "--omvang",
            paramLabel = "SIZE",
            defaultValue = "1.0",
            description = "1 is the size of the letters, 0.1 a tenth (default: ${DEFAULT-VALUE}).")
    private double size = 1;

    @Override
    public Integer call() {
        Instant begin = Instant.now();
        Sector sector = Sector.simuleer(Gemeenten.all(), seed, jaren(), valid(size));
        try {
            Sectorbestanden.write(sector, directory);
        } catch (IOException e) {
            throw new PolsFailure(
                    "Cannot write the sector in %s: %s".formatted(directory, e.getMessage()), e);
        }
        Console.onOut()
                .say(
                        "%d SOBs, %d municipalities and %d trajectories in %s, in %s."
                                .formatted(
                                        sector.landschap().sobs().size(),
                                        sector.trajecten().size(),
                                        sector.aantalTrajecten(),
                                        directory,
                                        Console.seconds(Duration.between(begin, Instant.now()))));
        return 0;
    }

    private Jaren jaren() {
        try {
            return Jaren.parse(years);
        } catch (IllegalArgumentException e) {
            throw new PolsFailure(PolsFailure.USAGE, "--jaren: " + e.getMessage() + ".");
        }
    }

    private static double valid(double size) {
        if (!(size > 0 && size <= LARGEST)) {
            throw new PolsFailure(
                    PolsFailure.USAGE,
                    "--omvang must be above 0 and at most %.0f; %s was asked."
                            .formatted(LARGEST, size));
        }
        return size;
    }
}
