package nl.pols.trajectregistratie.signaal;

import static nl.pols.trajectregistratie.signaal.Proef.dag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.pols.trajectregistratie.signaal.Reactie.Code;
import nl.pols.trajectregistratie.signaal.Reactie.Partij;
import nl.pols.trajectregistratie.signaal.Signaal.Onderwerp;
import nl.pols.trajectregistratie.signaal.Signaal.Status;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.junit.jupiter.api.Test;

/// The life of a signal: raised, changed, answered by both, closed, raised again.
class SignaalTest {

    private static final Instant BEGIN = Instant.parse("2025-05-01T06:00:00Z");
    private static final Signaalregel REGEL =
            Proef.regel(Signaalsoort.VERBLIJF_NA_WERKFIT, Map.of("REACTIETERMIJN", 28));

    static Signaal signaal(Bevinding bevinding, Signaalregel regel) {
        return Signaal.ontstaat(
                        "gemeente:GM0363",
                        new Waarneming(
                                over(1),
                                bevinding,
                                Proef.regel(regel.soort(), Map.of("REACTIETERMIJN", 28))),
                        dag("2025-05-01"),
                        BEGIN)
                .na();
    }

    @Test
    void bothAreAskedAtOnceAndHaveFourWeeks() {
        var s = gezien(1, "10");
        assertThat(s.status()).isEqualTo(Status.OPEN);
        assertThat(s.reactieUiterlijk()).isEqualTo(dag("2025-05-29"));
        assertThat(s.wachtOp(Partij.GEMEENTE)).isTrue();
        assertThat(s.wachtOp(Partij.SOB)).isTrue();
    }

    @Test
    void theDelayOfEachIsCountedFromTheQuestionToItsFirstResponse() {
        var eerste = gezien(1, "10").beantwoord(Partij.SOB, Code.SCHOLING_LOOPT, null, na(3)).na();
        assertThat(eerste.status()).isEqualTo(Status.OPEN);
        var nogEens = eerste.beantwoord(Partij.SOB, Code.UITSTROOM_GEREGELD, null, na(9)).na();
        var beide = nogEens.beantwoord(Partij.GEMEENTE, Code.GEEN_AANLEIDING, null, na(30)).na();
        assertThat(beide.status()).isEqualTo(Status.BEANTWOORD);
        assertThat(Weergave.van(beide, na(50), Inzicht.VOLLEDIG, null).reactievragen())
                .containsExactly(
                        new Weergave.Reactievraag(Partij.GEMEENTE, true, 30, false),
                        new Weergave.Reactievraag(Partij.SOB, true, 3, true));
    }

    @Test
    void aClosedSignalAsksNobodyAndAsksAnewWhenItComesBack() {
        var dicht = gezien(1, "10").sluit(dag("2025-05-05"), na(4)).na();
        assertThat(dicht.wachtOp(Partij.SOB)).isFalse();
        assertThatThrownBy(() -> dicht.beantwoord(Partij.SOB, Code.GEEN_AANLEIDING, null, na(5)))
                .isInstanceOf(SignaalRefused.SignaalIsGesloten.class);
        var terug = dicht.keertTerug(waarneming(3, "12"), dag("2025-06-01"), na(31)).na();
        assertThat(terug.gevraagdOp()).isEqualTo(na(31));
        assertThat(terug.wachtOp(Partij.SOB)).isTrue();
        assertThat(terug.versie()).isEqualTo(3);
    }

    @Test
    void thatAnotherDayWentByIsNoVersion() {
        var s = gezien(1, "10");
        assertThat(s.wijktAfVan(waarneming(1, "11"), dag("2025-05-02"))).isFalse();
        assertThat(s.wijktAfVan(waarneming(2, "11"), dag("2025-05-02"))).isTrue();
        assertThat(s.wijktAfVan(waarneming(2, "10"), dag("2025-05-02"))).isFalse();
    }

    @Test
    void onlyWhatIsRecentIsRaisedAndWhatIsNoLongerSeenIsClosed() {
        var oud = new Waarneming(over(1), bevinding("10", false), REGEL);
        assertThat(vergelijk(List.of(), List.of(oud))).isEmpty();
        assertThat(vergelijk(List.of(), List.of(waarneming(1, "10"))))
                .singleElement()
                .isInstanceOf(SignaalGebeurtenis.SignaalOntstaan.class);
        assertThat(vergelijk(List.of(gezien(1, "10")), List.of(oud))).isEmpty();
        assertThat(vergelijk(List.of(gezien(1, "10")), List.of()))
                .singleElement()
                .isInstanceOf(SignaalGebeurtenis.SignaalGesloten.class);
    }

    @Test
    void saysItInTwoLanguagesAndNeverSpeaksOfAbuse() {
        var uitleg = Uitleg.van(REGEL, Map.of(Feit.WERKFIT_SINDS, "2025-03-01", Feit.DAGEN, "10"));
        assertThat(uitleg.nl()).isEqualTo("Sinds 01-03-2025 zijn het 10 dagen.");
        assertThat(uitleg.en()).isEqualTo("Since 2025-03-01 it is 10 days.");
    }

    @Test
    void whoDecidesOnExtensionsSeesNoProduction() {
        var s =
                signaal(
                        new Bevinding(
                                Signaalsoort.VERBLIJF_NA_WERKFIT,
                                "",
                                Map.of(
                                        Feit.WERKFIT_SINDS,
                                        "2025-03-01",
                                        Feit.PRODUCTIEUREN,
                                        "48.00"),
                                true),
                        REGEL);
        var opbrengst = new Opbrengst(95, Opbrengst.Bron.VRAGER);
        var zonder = Weergave.van(s, BEGIN, Inzicht.ZONDER_PRODUCTIE, opbrengst);
        assertThat(zonder.bedrag()).isNull();
        assertThat(zonder.feiten())
                .extracting(Weergave.Feitwaarde::naam)
                .containsExactly(Feit.WERKFIT_SINDS);
        assertThat(Weergave.van(s, BEGIN, Inzicht.VOLLEDIG, opbrengst).bedrag()).isNotNull();
        assertThat(Signaalsoort.LANG_VERBLIJF.isZichtbaarMet(Inzicht.ZONDER_PRODUCTIE)).isFalse();
    }

    private static List<SignaalGebeurtenis> vergelijk(
            List<Signaal> bestaand, List<Waarneming> gezien) {
        return Signaalboek.vergelijk("gemeente:GM0363", bestaand, gezien, dag("2025-05-02"), na(1));
    }

    private static Signaal gezien(int versie, String dagen) {
        return Signaal.ontstaat(
                        "gemeente:GM0363", waarneming(versie, dagen), dag("2025-05-01"), BEGIN)
                .na();
    }

    private static Waarneming waarneming(int trajectversie, String dagen) {
        return new Waarneming(over(trajectversie), bevinding(dagen, true), REGEL);
    }

    private static Bevinding bevinding(String dagen, boolean recent) {
        return new Bevinding(
                Signaalsoort.VERBLIJF_NA_WERKFIT, "", Map.of(Feit.DAGEN, dagen), recent);
    }

    private static Onderwerp over(int trajectversie) {
        return new Onderwerp(new UUID(0, 2), new UUID(0, 3), new UUID(0, 1), trajectversie);
    }

    private static Instant na(int dagen) {
        return BEGIN.plus(dagen, ChronoUnit.DAYS);
    }
}
