package nl.pols.rapportage.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import nl.pols.kit.problem.FieldError;
import nl.pols.rapportage.indicator.Vraag.Kennis;
import org.jspecify.annotations.Nullable;

/// Reads a knowledge date: a moment, or a day, which is its end (UTC). Today's end has not come, so
/// today is now; what lies further ahead is refused, as nobody knows it.
public final class Kennislezer {
    private static final int EERSTE_JAAR = 1900;
    private static final int LAATSTE_JAAR = 9999;

    private final Clock clock;

    public Kennislezer(Clock clock) {
        this.clock = clock;
    }

    public Kennis lees(@Nullable String tekst, List<FieldError> fouten) {
        var nu = clock.instant();
        if (tekst == null) {
            return Kennis.nu(nu);
        }
        try {
            return tekst.length() == 10 ? dag(dag(tekst), nu, fouten) : moment(tekst, nu, fouten);
        } catch (DateTimeParseException e) {
            fouten.add(
                    Vraaglezer.fout(
                            "kennisdatum",
                            "datum",
                            "De kennisdatum is geen bestaande dag of tijdstip; schrijf 2022-06-01"
                                    + " of 2022-06-01T12:00:00Z."));
            return Kennis.nu(nu);
        }
    }

    /// A day of our calendar; what Java has beyond it no database has.
    static LocalDate dag(String tekst) {
        var dag = LocalDate.parse(tekst);
        if (dag.getYear() < EERSTE_JAAR || dag.getYear() > LAATSTE_JAAR) {
            throw new DateTimeParseException("Beyond our calendar", tekst, 0);
        }
        return dag;
    }

    private static Kennis dag(LocalDate dag, Instant nu, List<FieldError> fouten) {
        var vandaag = LocalDate.ofInstant(nu, ZoneOffset.UTC);
        if (dag.isEqual(vandaag)) {
            return Kennis.nu(nu);
        }
        return verleden(
                dag.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1000),
                nu,
                fouten);
    }

    private static Kennis moment(String tekst, Instant nu, List<FieldError> fouten) {
        var moment = OffsetDateTime.parse(tekst);
        dag(moment.toLocalDate().toString());
        return verleden(moment.toInstant(), nu, fouten);
    }

    private static Kennis verleden(Instant moment, Instant nu, List<FieldError> fouten) {
        if (moment.isAfter(nu)) {
            fouten.add(
                    Vraaglezer.fout(
                            "kennisdatum",
                            "toekomst",
                            "De kennisdatum ligt in de toekomst; dan weten we nog niet wat er"
                                    + " bekend is."));
        }
        return Kennis.van(moment);
    }
}
