package nl.pols.trajectregistratie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.aanlevering.Bestand;
import nl.pols.trajectregistratie.aanlevering.Breuk;
import nl.pols.trajectregistratie.proef.Proefrecord;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import org.junit.jupiter.api.Test;

class ControleTest {

    private static final Afzender AMSTERDAM = new Afzender("GM0363", LocalDate.parse("2026-06-01"));
    private static final String ANDER = "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0aff";

    /// Knows one company and one municipality.
    private static final Registerkennis REGISTER =
            new Registerkennis() {
                @Override
                public boolean kentGemeente(String gemeentecode) {
                    return gemeentecode.equals("GM0363");
                }

                @Override
                public boolean kentSob(UUID sobId) {
                    return sobId.equals(Proefrecord.SOB);
                }

                @Override
                public boolean bedient(UUID sobId, String gemeentecode, LocalDate op) {
                    return kentSob(sobId);
                }

                @Override
                public boolean bedientAlsOpvolger(UUID sobId, String gemeentecode, LocalDate op) {
                    return false;
                }
            };

    private final List<Recorduitslag> uitslagen = new ArrayList<>();

    @Test
    void judgesTheSameNumberTwiceAsTheServiceDoes() throws IOException {
        String record = Proefrecord.van("a");
        var telling =
                controleer(
                        record,
                        record,
                        record.replace("\"GROOT\"", "\"KLEIN\""),
                        record.replace("{", ""));
        assertThat(regels())
                .containsExactly(
                        "AANVAARD []",
                        "AANVAARD []",
                        "GEWEIGERD [T7-dubbel-in-aanlevering]",
                        "GEWEIGERD [V01-geen-json]");
        assertThat(telling.ontvangen()).isEqualTo(4);
    }

    @Test
    void takesTheSameContentWithItsTotalForTheSame() throws IOException {
        String record = Proefrecord.van("a");
        controleer(record, record.replaceFirst("\\{", "{\"totaalUrenPerWeek\":22,"));
        assertThat(regels()).containsExactly("AANVAARD []", "AANVAARD []");
    }

    @Test
    void holdsAFollowUpAgainstWhatCameBeforeIt() throws IOException {
        String eerste = Proefrecord.van("a", Proefrecord.bsn(1));
        controleer(
                vervolg(Proefrecord.van("b", Proefrecord.bsn(1))),
                eerste,
                vervolg(Proefrecord.van("c", Proefrecord.bsn(1)))
                        .replace("2022-01-10", "2022-02-10"),
                vervolg(Proefrecord.van("d", Proefrecord.bsn(2)))
                        .replace("2022-01-10", "2022-02-10"),
                vervolg(Proefrecord.van("e", Proefrecord.bsn(1))));
        assertThat(regels())
                .containsExactly(
                        "AANVAARD [T4-voorganger-onbekend]",
                        "AANVAARD []",
                        "AANVAARD []",
                        "GEWEIGERD [T4-voorganger-andere-deelnemer]",
                        "GEWEIGERD [T4-voorganger-niet-eerder]");
    }

    @Test
    void setsAsideWhatTheRegisterDoesNotKnowAndDoesNotFollowIt() throws IOException {
        var telling =
                controleer(
                        Proefrecord.van("a", Proefrecord.bsn(1))
                                .replace(Proefrecord.SOB.toString(), ANDER),
                        vervolg(Proefrecord.van("b", Proefrecord.bsn(1))));
        assertThat(regels())
                .containsExactly(
                        "GEPARKEERD [T8-sob-onbekend]", "AANVAARD [T4-voorganger-onbekend]");
        assertThat(telling.geparkeerd()).isEqualTo(1);
        assertThat(telling.metWaarschuwing()).isEqualTo(1);
    }

    @Test
    void remembersMoreThanAFirstTableHolds() throws IOException {
        int aantal = 120_000;
        try (var eerder = new Eerdergezien()) {
            for (int i = 0; i < aantal; i++) {
                eerder.onthoud("nr-" + i, gezien(i));
            }
            for (int i = 0; i < aantal; i++) {
                assertThat(eerder.zoek("nr-" + i)).isEqualTo(gezien(i));
            }
            assertThat(eerder.zoek("nr-" + aantal)).isNull();
        }
    }

    @Test
    void endsAtADamagedPackingWithWhatCameBeforeIt() throws IOException {
        byte[] heel = Proefrecord.gezipt("x-", 3_000);
        var telling = controleer(Arrays.copyOf(heel, heel.length / 2), true);
        assertThat(telling.breuk()).isEqualTo(Breuk.GZIP_AFGEKAPT);
        assertThat(telling.aanvaard()).isBetween(1_000L, 2_000L);
        assertThat(controleer("geen gzip".getBytes(StandardCharsets.UTF_8), true).breuk())
                .isEqualTo(Breuk.GEEN_GZIP);
    }

    private static Eerdergezien.Gezien gezien(int i) {
        return new Eerdergezien.Gezien(
                i, new UUID(i, -i), LocalDate.of(1950, 1, 1).plusDays(i % 50_000), i % 2 == 0);
    }

    private static String vervolg(String record) {
        return record.replaceFirst("\\{", "{\"vervolgVan\":\"a\",");
    }

    private Telling controleer(String... records) throws IOException {
        return controleer(String.join("\n", records).getBytes(StandardCharsets.UTF_8), false);
    }

    private Telling controleer(byte[] inhoud, boolean gzip) throws IOException {
        try (var controle = new Controle(AMSTERDAM, REGISTER)) {
            return controle.controleer(
                    new Bestand(new ByteArrayInputStream(inhoud), gzip, Bestand.Vorm.NDJSON),
                    uitslagen::add);
        }
    }

    private List<String> regels() {
        return uitslagen.stream()
                .map(u ->
                        u.oordeel()
                                + " "
                                + u.bevindingen().stream().map(b -> b.regel().id()).toList())
                .toList();
    }
}
