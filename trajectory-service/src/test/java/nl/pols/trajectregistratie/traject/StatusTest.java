package nl.pols.trajectregistratie.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.TrajectRefused.HandelingNietMogelijk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The life cycle, exhaustively: every act in every state.
class StatusTest {

    private static final LocalDate VANDAAG = LocalDate.parse("2022-06-01");
    private static final Instant NU = Instant.parse("2022-06-01T10:00:00Z");
    private static final Set<Handeling> ACTS =
            EnumSet.of(
                    Handeling.VERLENGING,
                    Handeling.ONDERBREKING,
                    Handeling.HERVATTING,
                    Handeling.EVALUATIE,
                    Handeling.LOONWAARDEMETING,
                    Handeling.WERKFITVERKLARING,
                    Handeling.BEEINDIGING,
                    Handeling.UITSTROOMCONTROLE,
                    Handeling.ANNULERING,
                    Handeling.OVERDRACHT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "startdatum":"2022-06-02" | GEREGISTREERD | ANNULERING OVERDRACHT CORRECTIE
                    "startdatum":"2022-06-01" | LOPEND | VERLENGING ONDERBREKING EVALUATIE LOONWAARDEMETING WERKFITVERKLARING BEEINDIGING ANNULERING OVERDRACHT CORRECTIE
                    "werkfit":{"datum":"2022-05-01","bron":"UWV"} | LOPEND | VERLENGING ONDERBREKING EVALUATIE LOONWAARDEMETING BEEINDIGING ANNULERING OVERDRACHT CORRECTIE
                    "onderbrekingen":[{"van":"2022-06-01","reden":"ZORG"}] | ONDERBROKEN | HERVATTING VERLENGING EVALUATIE BEEINDIGING ANNULERING OVERDRACHT CORRECTIE
                    "onderbrekingen":[{"van":"2022-05-01","tot":"2022-06-01","reden":"ZORG"}] | LOPEND | VERLENGING ONDERBREKING EVALUATIE LOONWAARDEMETING WERKFITVERKLARING BEEINDIGING ANNULERING OVERDRACHT CORRECTIE
                    "einddatum":"2022-06-01","uitstroom":"BETAALD_WERK" | BEEINDIGD | UITSTROOMCONTROLE CORRECTIE
                    "einddatum":"2022-06-01","uitstroom":"UITVAL" | BEEINDIGD | CORRECTIE
                    "einddatum":"2022-06-02","uitstroom":"UITVAL" | LOPEND | CORRECTIE
                    "annulering":{"datum":"2022-05-01","reden":"VERGISSING"} | GEANNULEERD | CORRECTIE
                    "overdracht":{"datum":"2022-06-01","naarGemeentecode":"GM0599"} | OVERGEDRAGEN | CORRECTIE
                    "overdracht":{"datum":"2022-06-02","naarGemeentecode":"GM0599"} | LOPEND | CORRECTIE
                    """)
    void everyStateHasItsActsAndRefusesAllOthersNamingThem(
            String extra, Status status, String open) {
        var traject = traject(extra);
        assertThat(traject.statusOp(VANDAAG)).isEqualTo(status);
        var verwacht =
                Stream.of(open.split(" "))
                        .map(Handeling::valueOf)
                        .collect(java.util.stream.Collectors.toSet());
        assertThat(Status.openHandelingen(traject.inhoud(), VANDAAG)).isEqualTo(verwacht);
        for (Handeling handeling : ACTS) {
            if (!verwacht.contains(handeling)) {
                assertThatThrownBy(() -> doe(traject, handeling))
                        .as("%s in %s", handeling, status)
                        .isInstanceOfSatisfying(
                                HandelingNietMogelijk.class,
                                r ->
                                        assertThat(r.errors())
                                                .extracting(e -> e.detail())
                                                .containsExactlyInAnyOrder(open.split(" ")));
            } else {
                assertThat(doe(traject, handeling).na().versie()).isEqualTo(2);
            }
        }
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of(Handeling.ONDERBREKING, "onderbroken"),
                Arguments.of(Handeling.EVALUATIE, "geevalueerd"),
                Arguments.of(Handeling.LOONWAARDEMETING, "gemeten"),
                Arguments.of(Handeling.WERKFITVERKLARING, "werkfit-verklaard"),
                Arguments.of(Handeling.ANNULERING, "geannuleerd"),
                Arguments.of(Handeling.OVERDRACHT, "overgedragen"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void namesTheFactAfterTheAct(Handeling handeling, String feit) {
        assertThat(doe(traject("\"afstand\":\"GROOT\""), handeling).type())
                .isEqualTo("nl.re-integratietrajecten.traject-" + feit + ".v1");
    }

    @Test
    void resumesTheInterruptionThatRunsAndNoOther() {
        var traject =
                traject(
                        "\"onderbrekingen\":[{\"van\":\"2022-02-01\",\"tot\":\"2022-03-01\",\"reden\":\"ZORG\"},{\"van\":\"2022-05-01\",\"reden\":\"ZIEKTE\"}]");
        var na = traject.hervat(VANDAAG, herkomst(Handeling.HERVATTING), NU).na();
        assertThat(na.inhoud().verloopOfLeeg().onderbrekingen())
                .extracting(o -> o.tot())
                .containsExactly(LocalDate.parse("2022-03-01"), VANDAAG);
        assertThat(na.statusOp(VANDAAG)).isEqualTo(Status.LOPEND);
    }

    private static TrajectGebeurtenis doe(Traject traject, Handeling handeling) {
        var herkomst = herkomst(handeling);
        return switch (handeling) {
            case VERLENGING ->
                    traject.verleng(
                            Verlenging.zonderBeslisser(VANDAAG, VANDAAG.plusMonths(3), "scholing"),
                            herkomst,
                            NU);
            case BEEINDIGING -> traject.beeindig(VANDAAG, Uitstroom.UITVAL, herkomst, NU);
            case HERVATTING -> traject.hervat(VANDAAG, herkomst, NU);
            default -> traject.maakMee(v -> v, herkomst, NU);
        };
    }

    private static Herkomst herkomst(Handeling handeling) {
        return new Herkomst("test", handeling, null);
    }

    private static Traject traject(String extra) {
        String veld = extra.substring(0, extra.indexOf(':') + 1);
        String record =
                Fixtures.record("s-1")
                        .replaceAll(veld + "(\"[^\"]*\"),", "")
                        .replace("2022-07-10", "2022-12-10");
        byte[] bytes =
                (record.substring(0, record.length() - 1).replaceAll(",?\"afstand\":\"GROOT\"", "")
                                + (extra.startsWith("\"afstand\"") ? "" : ",\"afstand\":\"GROOT\"")
                                + ","
                                + extra
                                + "}")
                        .getBytes(StandardCharsets.UTF_8);
        var gelezen =
                new OpgaveLezer(b -> UUID.nameUUIDFromBytes(b.getBytes(StandardCharsets.UTF_8)))
                        .lees(bytes, 0, bytes.length);
        assertThat(gelezen.bevindingen()).isEmpty();
        return Traject.registreer(
                        "GM0363",
                        Inhoud.van(gelezen.opgave()),
                        null,
                        herkomst(Handeling.REGISTRATIE),
                        NU)
                .na();
    }
}
