package nl.pols.trajectregistratie.signaal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.pols.kit.identity.Organisatie;
import nl.pols.kit.logging.Dataverwerkingen;
import nl.pols.kit.web.Paging.Slice;
import nl.pols.trajectregistratie.signaal.Opbrengst.Bron;
import nl.pols.trajectregistratie.signaal.SignaalRefused.OnbekendSignaal;
import nl.pols.trajectregistratie.signaal.Signaallijst.Filter;
import nl.pols.trajectregistratie.traject.Inzicht;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Looking at signals: what the caller may see of them, with a line in the log of processings for
/// each participant.
@ApplicationScoped
class ToonSignalen {

    private final Signaallijst lijst;
    private final Dataverwerkingen dataverwerkingen;
    private final Clock clock;
    private final Optional<Integer> opbrengstPerUur;

    ToonSignalen(
            Signaallijst lijst,
            Dataverwerkingen dataverwerkingen,
            Clock clock,
            @ConfigProperty(name = "pols.signalen.opbrengst-per-productieuur-cents")
                    Optional<Integer> opbrengstPerUur) {
        this.lijst = lijst;
        this.dataverwerkingen = dataverwerkingen;
        this.clock = clock;
        this.opbrengstPerUur = opbrengstPerUur;
    }

    @Transactional
    List<Weergave> lijst(Organisatie wie, Inzicht inzicht, Filter filter, Slice deel) {
        var gevonden = lijst.lijst(wie, inzicht, filter, deel);
        log("signalen opsommen", gevonden);
        Instant op = filter.bekendOp() == null ? clock.instant() : filter.bekendOp();
        return gevonden.stream().map(s -> Weergave.van(s, op, inzicht, null)).toList();
    }

    @Transactional
    Weergave signaal(
            Organisatie wie,
            Inzicht inzicht,
            UUID id,
            @Nullable Instant bekendOp,
            @Nullable Integer opbrengst) {
        var signaal = lijst.zoek(wie, inzicht, id, bekendOp).orElseThrow(OnbekendSignaal::new);
        log("signaal raadplegen", List.of(signaal));
        Instant op = bekendOp == null ? clock.instant() : bekendOp;
        return Weergave.van(signaal, op, inzicht, opbrengst(opbrengst));
    }

    @Transactional
    List<Weergave> versies(Organisatie wie, Inzicht inzicht, UUID id) {
        var versies = lijst.versies(wie, inzicht, id);
        if (versies.isEmpty()) {
            throw new OnbekendSignaal();
        }
        log("signaalversies raadplegen", versies.subList(0, 1));
        return versies.stream().map(s -> Weergave.van(s, s.bekendVanaf(), inzicht, null)).toList();
    }

    private @Nullable Opbrengst opbrengst(@Nullable Integer gevraagd) {
        if (gevraagd != null) {
            return new Opbrengst(gevraagd, Bron.VRAGER);
        }
        return opbrengstPerUur.map(cents -> new Opbrengst(cents, Bron.INSTELLING)).orElse(null);
    }

    private void log(String wat, List<Signaal> signalen) {
        for (Signaal signaal : signalen) {
            var deelnemer = signaal.onderwerp().deelnemerId();
            if (deelnemer != null) {
                dataverwerkingen.log(Signaalronde.ACTIVITEIT, wat, deelnemer);
            }
        }
    }
}
