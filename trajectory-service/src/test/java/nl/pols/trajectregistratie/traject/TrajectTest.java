package nl.pols.trajectregistratie.traject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.pols.trajectregistratie.Fixtures;
import nl.pols.trajectregistratie.regels.OpgaveLezer;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.traject.Herkomst.Handeling;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectBeeindigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGewijzigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectVerlengd;
import nl.pols.trajectregistratie.traject.TrajectRefused.HandelingNietMogelijk;
import org.junit.jupiter.api.Test;

class TrajectTest {

    private static final Instant NU = Instant.parse("2022-02-01T10:00:00Z");
    private static final Herkomst HERKOMST = new Herkomst("test", Handeling.REGISTRATIE, null);
    private static final Herkomst VERLENGD = new Herkomst("test", Handeling.VERLENGING, null);
    private static final Herkomst BEEINDIGD = new Herkomst("test", Handeling.BEEINDIGING, null);
    private static final Verlenging VERLENGING =
            Verlenging.zonderBeslisser(
                    LocalDate.parse("2022-06-20"), LocalDate.parse("2022-10-10"), "scholing");

    private final Traject traject =
            Traject.registreer("GM0363", inhoud(Fixtures.record("t-1")), null, HERKOMST, NU).na();

    @Test
    void startsAtVersionOne() {
        assertThat(traject.versie()).isEqualTo(1);
        assertThat(traject.id().version()).isEqualTo(7);
    }

    @Test
    void appendsAnExtensionAndKeepsThePlanOfTheStart() {
        var feit = traject.verleng(VERLENGING, VERLENGD, NU.plusSeconds(60));
        assertThat(feit.na().inhoud().verlengingen()).containsExactly(VERLENGING);
        assertThat(feit.na().inhoud().geplandeEinddatum())
                .isEqualTo(traject.inhoud().geplandeEinddatum());
        assertThat(feit.sequence()).isEqualTo(2);
    }

    @Test
    void refusesToEndTwiceAndNamesWhatIsOpen() {
        var einde = LocalDate.parse("2022-06-30");
        var na = traject.beeindig(einde, Uitstroom.BETAALD_WERK, BEEINDIGD, NU).na();
        assertThatThrownBy(() -> na.beeindig(einde, Uitstroom.UITVAL, BEEINDIGD, NU))
                .isInstanceOf(HandelingNietMogelijk.class)
                .hasMessageContaining("correctie");
        assertThatThrownBy(() -> na.verleng(VERLENGING, VERLENGD, NU))
                .isInstanceOf(HandelingNietMogelijk.class)
                .hasMessageContaining("uitstroomcontrole");
    }

    @Test
    void isKnownLaterThanTheVersionBeforeEvenWhenTheClockStoodStill() {
        var na = traject.verleng(VERLENGING, VERLENGD, NU).na();
        assertThat(na.bekendVanaf()).isAfter(traject.bekendVanaf());
    }

    @Test
    void namesTheFactAfterWhatDiffers() {
        String record = Fixtures.record("t-1");
        assertThat(neemOver(record.replace("GROOT", "KLEIN"))).isInstanceOf(TrajectGewijzigd.class);
        assertThat(
                        neemOver(
                                met(
                                        record,
                                        "\"einddatum\":\"2022-06-30\",\"uitstroom\":\"BETAALD_WERK\"")))
                .isInstanceOf(TrajectBeeindigd.class);
        assertThat(
                        neemOver(
                                met(
                                        record,
                                        "\"verlengingen\":[{\"besluitdatum\":\"2022-06-20\",\"nieuweEinddatum\":\"2022-10-10\",\"reden\":\"scholing\"}]")))
                .isInstanceOf(TrajectVerlengd.class);
    }

    @Test
    void hasTheSameHashForTheSameContentHoweverItIsWritten() {
        String record = Fixtures.record("t-1");
        assertThat(inhoud(record.replace("\"productie\":17,", "\"productie\":17.00,")).hash())
                .isEqualTo(inhoud(record).hash());
        assertThat(inhoud(record.replace("GROOT", "KLEIN")).hash())
                .isNotEqualTo(inhoud(record).hash());
    }

    private TrajectGebeurtenis neemOver(String record) {
        return traject.neemOver(inhoud(record), null, HERKOMST, NU.plusSeconds(60));
    }

    private static String met(String record, String extra) {
        return record.substring(0, record.length() - 1) + "," + extra + "}";
    }

    private static Inhoud inhoud(String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return Inhoud.van(
                new OpgaveLezer(b -> UUID.nameUUIDFromBytes(b.getBytes(StandardCharsets.UTF_8)))
                        .lees(bytes, 0, bytes.length)
                        .opgave());
    }
}
