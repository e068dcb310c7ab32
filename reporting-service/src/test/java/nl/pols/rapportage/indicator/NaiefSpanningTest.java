package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.pols.rapportage.indicator.NaieveSpanning.Verwacht;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Steekproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The guardrails agree with the naive sums on random sectors, with corrections, mergers, splits
/// and statements; large enough that groups are on both sides of the minimum.
@QuarkusTest
@MetDatabase
class NaiefSpanningTest {
    private static final int SECTOREN = 12;
    private static final int VRAGEN_PER_SECTOR = 14;
    private static final int TRAJECTEN = 260;
    private static final long MINIMUM = 10;
    private static final List<String> CODES =
            List.of("C01", "C02", "C03", "C04", "C06", "C07", "C08");
    private static final List<String> PERIODEN = List.of("2019-H2", "2020", "2020-H1", "2021");
    private static final List<UUID> SOBS =
            IntStream.rangeClosed(1, 5).mapToObj(Steekproef::sob).toList();
    @Inject Proefsector sector;
    @Inject Vragen vragen;
    private final EnumSet<Status> gezien = EnumSet.noneOf(Status.class);

    @Test
    void theGuardrailsAreWhatAChildWouldCount() {
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            var steekproef = new Steekproef(zaad, 4, 3, LocalDate.of(2019, 6, 1), 260);
            var naief =
                    new NaieveSpanning(
                            Naieftrekking.trek(steekproef, TRAJECTEN, zaad, sector), SOBS);
            for (int i = 0; i < VRAGEN_PER_SECTOR; i++) {
                controleer(zaad, CODES.get(i % CODES.size()), steekproef, naief);
            }
        }
        assertThat(gezien).contains(Status.DEFINITIEF, Status.ONDER_MINIMUM);
    }

    private void controleer(int zaad, String code, Steekproef steekproef, NaieveSpanning naief) {
        boolean stand = code.equals("C06") || code.equals("C07");
        var periode = Periode.lees(steekproef.kies(PERIODEN)).orElseThrow();
        var peildatum = LocalDate.of(2019, 9, 1).plusDays(steekproef.getal(600));
        @Nullable Instant kennis =
                steekproef.getal(3) > 0
                        ? null
                        : Naieftrekking.BEGIN.plusSeconds(steekproef.getal(TRAJECTEN * 86400));
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        if (steekproef.getal(3) == 0) {
            filters.put(Dimensie.SOB, Steekproef.sob(1 + steekproef.getal(3)).toString());
        } else if (!code.equals("C02") && steekproef.getal(4) == 0) {
            filters.put(Dimensie.GEMEENTE, Steekproef.gemeente(1 + steekproef.getal(4)));
        }
        var op = stand ? peildatum : periode.tot();
        var sob = filters.get(Dimensie.SOB);
        var vraagje =
                new Naief.Vraagje(
                        op,
                        periode.van(),
                        periode.tot(),
                        kennis == null ? Instant.MAX : kennis,
                        filters.get(Dimensie.GEMEENTE),
                        sob == null ? null : UUID.fromString(sob),
                        op);
        var uitkomst = vragen.stel(code, op, stand ? null : periode, kennis, filters, null);
        var hoe = "sector %d: %s, %s, %s".formatted(zaad, code, vraagje, filters);
        naief.bereken(code, vraagje).forEach((deel, v) -> vergelijk(uitkomst, deel, v, hoe));
    }

    private void vergelijk(Uitkomst uitkomst, String deel, Verwacht verwacht, String hoe) {
        var waarde = uitkomst.totaal(deel.isEmpty() ? null : deel);
        gezien.add(waarde.status());
        var wat = hoe + " '" + deel + "': " + verwacht + " of " + waarde;
        if (verwacht.groep() < MINIMUM) {
            assertThat(waarde.status()).as(wat).isEqualTo(Status.ONDER_MINIMUM);
            assertThat(waarde.teller()).as(wat).isNull();
            assertThat(waarde.noemer()).as(wat).isNull();
            assertThat(waarde.waarde()).as(wat).isNull();
            assertThat(waarde.interval()).as(wat).isNull();
            return;
        }
        if (verwacht.teller() == null) {
            assertThat(waarde.status()).as(wat).isEqualTo(Status.ONTBREEKT);
            return;
        }
        // what isn't a count of anything was rounded, on the way to a whole number
        boolean afgerond = verwacht.noemer() == null || verwacht.noemer() == 1;
        assertThat(waarde.teller())
                .as(wat)
                .isCloseTo(verwacht.teller(), within(afgerond ? 1L : 0L));
        assertThat(waarde.noemer()).as(wat).isEqualTo(verwacht.noemer());
        var fout = verwacht.fout();
        if (fout != null && Double.isFinite(fout)) {
            var interval = Objects.requireNonNull(waarde.interval());
            assertThat(interval.boven().subtract(interval.onder()))
                    .as(wat)
                    .isCloseTo(
                            BigDecimal.valueOf(2 * 1.959964 * fout),
                            within(new BigDecimal("0.001")));
        }
    }
}
