package nl.pols.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Which day it is where the law applies, and which moment it is for the register's memory.
@ApplicationScoped
public class Kalender {
    public static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Clock clock;

    Kalender(Clock clock) {
        this.clock = clock;
    }

    public Instant nu() {
        return clock.instant();
    }

    public LocalDate vandaag() {
        return LocalDate.ofInstant(clock.instant(), NEDERLAND);
    }

    public LocalDate dagOfVandaag(@Nullable LocalDate dag) {
        return dag == null ? vandaag() : dag;
    }
}
