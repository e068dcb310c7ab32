package nl.pols.trajectregistratie.traject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.pols.trajectregistratie.regels.Uitstroom;
import nl.pols.trajectregistratie.regels.Verlenging;
import nl.pols.trajectregistratie.regels.VerloopBouwer;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectBeeindigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeannuleerd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeregistreerd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGewijzigd;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectVerlengd;
import nl.pols.trajectregistratie.traject.TrajectRefused.HandelingNietMogelijk;
import org.jspecify.annotations.Nullable;

/// One version of a re-integration trajectory. Invariants: versions are numbered from 1 without a
/// hole, each known from a later moment than the one before; nothing is overwritten (domain rule
/// T6, letters 003 and 004); an act happens only where [Status] has it.
///
/// @param vervolgVan the predecessor in a chain, null while it is not known (T4)
/// @param bekendVanaf since when this version is what is known
public record Traject(
        UUID id,
        String gemeentecode,
        Inhoud inhoud,
        @Nullable UUID vervolgVan,
        int versie,
        Instant bekendVanaf,
        Herkomst herkomst) {

    static TrajectGeregistreerd registreer(
            String gemeentecode,
            Inhoud inhoud,
            @Nullable UUID vervolgVan,
            Herkomst herkomst,
            Instant nu) {
        return new TrajectGeregistreerd(
                new Traject(Uuid7.op(nu), gemeentecode, inhoud, vervolgVan, 1, nu, herkomst));
    }

    public Status statusOp(LocalDate dag) {
        return Status.op(inhoud, dag);
    }

    /// Where it stood when this version became known.
    public Status statusBijVastleggen() {
        return statusOp(dag(bekendVanaf));
    }

    /// The owner states the trajectory anew: the fact is named after what differs.
    TrajectGebeurtenis neemOver(
            Inhoud nieuw, @Nullable UUID voorganger, Herkomst herkomst, Instant nu) {
        var na = volgende(nieuw, voorganger, herkomst, nu);
        if (inhoud.einddatum() == null && nieuw.einddatum() != null) {
            return new TrajectBeeindigd(na);
        }
        if (!Objects.equals(inhoud.verloop(), nieuw.verloop())) {
            return Verloopfeit.van(this, na);
        }
        return nieuw.verlengt(inhoud) ? new TrajectVerlengd(na) : new TrajectGewijzigd(na);
    }

    TrajectVerlengd verleng(Verlenging verlenging, Herkomst herkomst, Instant nu) {
        eis(herkomst, nu);
        return new TrajectVerlengd(volgende(inhoud.met(verlenging), vervolgVan, herkomst, nu));
    }

    TrajectBeeindigd beeindig(
            LocalDate einddatum, Uitstroom uitstroom, Herkomst herkomst, Instant nu) {
        eis(herkomst, nu);
        return new TrajectBeeindigd(
                volgende(inhoud.met(einddatum, uitstroom), vervolgVan, herkomst, nu));
    }

    /// The interruption that runs ends on `dag`.
    TrajectGebeurtenis hervat(LocalDate dag, Herkomst herkomst, Instant nu) {
        eis(herkomst, nu);
        var lopend =
                Objects.requireNonNull(inhoud.verloopOfLeeg().onderbrekingOp(dag(nu)), "in state");
        return verloopt(v -> v.hervat(lopend, dag), herkomst, nu);
    }

    /// Any other act that adds a course fact; the fact is named after the act.
    TrajectGebeurtenis maakMee(
            Function<VerloopBouwer, VerloopBouwer> feit, Herkomst herkomst, Instant nu) {
        eis(herkomst, nu);
        return verloopt(feit, herkomst, nu);
    }

    /// The predecessor was delivered after its follow-up.
    TrajectGewijzigd koppelAan(UUID voorganger, Herkomst herkomst, Instant nu) {
        return new TrajectGewijzigd(volgende(inhoud, voorganger, herkomst, nu));
    }

    /// Its owner takes it back: from now on it never was one that counts.
    TrajectGeannuleerd verval(Herkomst herkomst, Instant nu) {
        return new TrajectGeannuleerd(
                volgende(inhoud.vervallen(dag(nu)), vervolgVan, herkomst, nu));
    }

    /// Back to what was known in an earlier version.
    TrajectGewijzigd herstel(Traject eerder, Herkomst herkomst, Instant nu) {
        return new TrajectGewijzigd(volgende(eerder.inhoud, eerder.vervolgVan, herkomst, nu));
    }

    private TrajectGebeurtenis verloopt(
            Function<VerloopBouwer, VerloopBouwer> feit, Herkomst herkomst, Instant nu) {
        var verloop = feit.apply(VerloopBouwer.van(inhoud.verloop()));
        return Verloopfeit.na(
                herkomst.handeling(), volgende(inhoud.met(verloop), vervolgVan, herkomst, nu));
    }

    private void eis(Herkomst herkomst, Instant nu) {
        var open = Status.openHandelingen(inhoud, dag(nu));
        if (!open.contains(herkomst.handeling())) {
            throw new HandelingNietMogelijk(
                    herkomst.handeling(), Status.voorHandeling(inhoud, dag(nu)), open);
        }
    }

    private static LocalDate dag(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /// Clocks of two replicas can differ, but what is known later must not seem known earlier.
    private Traject volgende(
            Inhoud nieuw, @Nullable UUID voorganger, Herkomst nieuweHerkomst, Instant nu) {
        Instant eerst = bekendVanaf.plus(1, ChronoUnit.MICROS);
        return new Traject(
                id,
                gemeentecode,
                nieuw,
                voorganger,
                versie + 1,
                nu.isAfter(eerst) ? nu : eerst,
                nieuweHerkomst);
    }
}
