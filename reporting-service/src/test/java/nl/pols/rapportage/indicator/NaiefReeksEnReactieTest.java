package nl.pols.rapportage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.pols.rapportage.indicator.Uitkomst.Status;
import nl.pols.rapportage.proef.MetDatabase;
import nl.pols.rapportage.proef.Proefsector;
import nl.pols.rapportage.proef.Signaalproef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What no trajectory tells agrees with a naive count too: the jobs agreement from its publications
/// (E01), and how fast signals are answered (C07).
@QuarkusTest
@MetDatabase
class NaiefReeksEnReactieTest {
    private static final int SECTOREN = 200;
    private static final LocalDate BEGIN = LocalDate.of(2019, 1, 1);
    private static final List<String> GEBIEDEN = List.of("NL", "AM01", "AM02");
    private static final List<String> SECTOREN_VAN_NL = List.of("", "MARKT");
    @Inject Proefsector sector;
    @Inject Vragen vragen;

    private record Publicatie(
            String reeks,
            String gebied,
            String sector,
            LocalDate van,
            LocalDate tot,
            long waarde,
            LocalDate bekend,
            @Nullable LocalDate herzien) {
        boolean zegtIets(LocalDate dag, LocalDate kennis) {
            return !van.isAfter(dag)
                    && tot.isAfter(dag)
                    && !bekend.isAfter(kennis)
                    && (herzien == null || herzien.isAfter(kennis));
        }

        Publicatie herzien(LocalDate op, long nieuw) {
            return new Publicatie(reeks, gebied, sector, van, tot, nieuw, op, null);
        }

        String rij() {
            return "('BANENAFSPRAAK_%s', '%s', '%s', '%s', '%s', %d, 'proef', '%s', '%s', 'proef', now())"
                    .formatted(
                            reeks,
                            gebied,
                            sector,
                            van,
                            tot,
                            waarde,
                            bekend + "T00:00:00Z",
                            herzien == null ? "infinity" : herzien + "T00:00:00Z");
        }
    }

    /// Each area and sector has publications of periods that overlap, some of them revised.
    private List<Publicatie> publiceer(Random toeval) {
        var alle = new ArrayList<Publicatie>();
        for (String reeks : List.of("REALISATIE", "DOELSTELLING")) {
            for (String gebied : GEBIEDEN) {
                for (String deel : SECTOREN_VAN_NL) {
                    for (int i = 0; i < 4; i++) {
                        var van = BEGIN.plusDays(200L * i + toeval.nextInt(100));
                        var tot = van.plusDays(100 + toeval.nextInt(400));
                        var bekend = van.plusDays(toeval.nextInt(300));
                        var herzien =
                                toeval.nextBoolean()
                                        ? null
                                        : bekend.plusDays(1 + toeval.nextInt(300));
                        alle.add(
                                new Publicatie(
                                        reeks,
                                        gebied,
                                        deel,
                                        van,
                                        tot,
                                        toeval.nextInt(900),
                                        bekend,
                                        herzien));
                        if (herzien != null) {
                            alle.add(alle.getLast().herzien(herzien, toeval.nextInt(900)));
                        }
                    }
                }
            }
        }
        sector.uitvoeren(
                "INSERT INTO reekswaarde (reeks, gebied, sector, geldig_van, geldig_tot, waarde,"
                        + " bron, bekend_van, bekend_tot, door, ingelezen_op) VALUES "
                        + alle.stream().map(Publicatie::rij).collect(Collectors.joining(", ")));
        return alle;
    }

    @Test
    void theJobsAgreementIsWhatItsSourceSaidLastOfExactlyThatLevel() {
        int gevonden = 0;
        sector.leeg();
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            sector.uitvoeren("TRUNCATE reekswaarde");
            var toeval = new Random(zaad);
            var alle = publiceer(toeval);
            for (int i = 0; i < 6; i++) {
                gevonden += controleer(alle, toeval) ? 1 : 0;
            }
        }
        assertThat(gevonden).isGreaterThan(SECTOREN);
    }

    private boolean controleer(List<Publicatie> alle, Random toeval) {
        var dag = BEGIN.plusDays(toeval.nextInt(900));
        var kennis = dag.plusDays(toeval.nextInt(300));
        var gebied = GEBIEDEN.get(toeval.nextInt(GEBIEDEN.size()));
        var deel = SECTOREN_VAN_NL.get(toeval.nextInt(SECTOREN_VAN_NL.size()));
        var filters = new EnumMap<Dimensie, String>(Dimensie.class);
        if (!gebied.equals("NL")) {
            filters.put(Dimensie.REGIO, gebied);
        }
        if (!deel.isEmpty()) {
            filters.put(Dimensie.SECTOR, deel);
        }
        var gehaald = laatste(alle, "REALISATIE", gebied, deel, dag, kennis);
        var doel = laatste(alle, "DOELSTELLING", gebied, deel, dag, kennis);
        var toen = kennis.atStartOfDay().toInstant(ZoneOffset.UTC);
        var uitkomst = vragen.stel("E01", dag, null, toen, filters, null);
        var verschil = gehaald == null || doel == null ? null : gehaald - doel;
        assertThat(
                        Stream.of("gerealiseerde banen", "doelstelling", "verschil")
                                .map(naam -> uitkomst.totaal(naam).teller()))
                .as("%s as known on %s, %s", dag, kennis, filters)
                .containsExactly(gehaald, doel, verschil);
        if (verschil != null) {
            assertThat(Vragen.breuk(uitkomst.totaal(null))).isEqualTo(gehaald + "/" + doel);
        }
        return verschil != null;
    }

    private static @Nullable Long laatste(
            List<Publicatie> alle,
            String reeks,
            String gebied,
            String deel,
            LocalDate dag,
            LocalDate kennis) {
        return alle.stream()
                .filter(p -> (p.reeks + p.gebied + p.sector).equals(reeks + gebied + deel))
                .filter(p -> p.zegtIets(dag, kennis))
                .max(Comparator.comparing(Publicatie::van))
                .map(Publicatie::waarde)
                .orElse(null);
    }

    private record Signaal(
            LocalDate gevraagd,
            @Nullable Integer gemeenteNa,
            @Nullable Integer sobNa,
            boolean gesloten) {
        Stream<@Nullable Integer> antwoorden() {
            return Stream.of(gemeenteNa, sobNa);
        }
    }

    private static @Nullable Integer na(Random toeval) {
        return toeval.nextInt(3) == 0 ? null : Integer.valueOf(toeval.nextInt(60));
    }

    @Test
    void signalsAreAnsweredAsFastAsACalendarSays() {
        var gezien = EnumSet.noneOf(Status.class);
        sector.leeg();
        for (int zaad = 1; zaad <= SECTOREN; zaad++) {
            sector.uitvoeren("TRUNCATE signaalversie");
            var toeval = new Random(zaad);
            var signalen = new ArrayList<Signaal>();
            int aantal = 3 + toeval.nextInt(25);
            for (int i = 0; i < aantal; i++) {
                signalen.add(
                        new Signaal(
                                BEGIN.plusDays(toeval.nextInt(700)),
                                na(toeval),
                                na(toeval),
                                toeval.nextInt(4) == 0));
            }
            sector.vertel(
                    signalen.stream()
                            .map(s ->
                                    Signaalproef.signaal(
                                            s.gevraagd.toString(),
                                            s.gemeenteNa,
                                            s.sobNa,
                                            s.gesloten ? "GESLOTEN" : "OPEN"))
                            .toList());
            for (int i = 0; i < 4; i++) {
                gezien.add(controleer(signalen, BEGIN.plusDays(toeval.nextInt(800))));
            }
        }
        assertThat(gezien).contains(Status.DEFINITIEF, Status.ONDER_MINIMUM);
    }

    private Status controleer(List<Signaal> signalen, LocalDate dag) {
        var dagen = new ArrayList<Integer>();
        long gevraagd = 0;
        for (Signaal s : signalen) {
            if (s.gevraagd.isAfter(dag) || !s.gevraagd.isAfter(dag.minusYears(1))) {
                continue;
            }
            for (Integer na : s.antwoorden().toList()) {
                boolean beantwoord = na != null && !s.gevraagd.plusDays(na).isAfter(dag);
                if (beantwoord) {
                    dagen.add(Objects.requireNonNull(na));
                }
                gevraagd += beantwoord || !s.gesloten ? 1 : 0;
            }
        }
        var uitkomst =
                vragen.stel("C07", dag, null, (Instant) null, new EnumMap<>(Dimensie.class), null);
        var mediaan = uitkomst.totaal("reactietijd: mediaan");
        var deel = uitkomst.totaal("vragen met een reactie");
        assertThat(mediaan.teller())
                .as("%s: %s", dag, dagen)
                .isEqualTo(
                        dagen.size() < 10
                                ? null
                                : NaieveDuur.kwantiel(
                                        dagen.stream().mapToDouble(d -> d).toArray(), 0.5));
        assertThat(deel.teller())
                .as("%s", dag)
                .isEqualTo(gevraagd < 10 ? null : Long.valueOf(dagen.size()));
        assertThat(deel.noemer()).as("%s", dag).isEqualTo(gevraagd < 10 ? null : gevraagd);
        return mediaan.status();
    }
}
