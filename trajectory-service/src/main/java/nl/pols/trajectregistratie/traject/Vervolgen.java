package nl.pols.trajectregistratie.traject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.pols.trajectregistratie.traject.TrajectGebeurtenis.TrajectGeregistreerd;

/// Follow-ups that were there before their predecessor (T4): a new version with the link, unless
/// the two turn out not to belong together; then the link stays open, as the warning said.
@ApplicationScoped
class Vervolgen {

    private final Trajecten trajecten;
    private final TrajectSchrijver schrijver;

    Vervolgen(Trajecten trajecten, TrajectSchrijver schrijver) {
        this.trajecten = trajecten;
        this.schrijver = schrijver;
    }

    /// @param feiten just written, of one owner
    @Transactional(TxType.MANDATORY)
    void koppel(
            String eigenaar,
            Herkomst herkomst,
            Instant nu,
            List<? extends TrajectGebeurtenis> feiten) {
        Map<String, Traject> nieuw =
                feiten.stream()
                        .filter(TrajectGeregistreerd.class::isInstance)
                        .map(TrajectGebeurtenis::na)
                        .collect(
                                Collectors.toMap(
                                        t -> t.inhoud().registratienummer(), Function.identity()));
        List<TrajectGebeurtenis> koppelingen = new ArrayList<>();
        for (Traject vervolg : trajecten.wachtendOp(eigenaar, nieuw.keySet())) {
            var voorganger = nieuw.get(vervolg.inhoud().vervolgVanNummer());
            if (voorganger != null && hoortBij(vervolg, voorganger)) {
                // the content still is of the delivery that stated it
                var koppeling =
                        new Herkomst(
                                herkomst.door(),
                                Herkomst.Handeling.KOPPELING,
                                vervolg.herkomst().aanleveringId());
                koppelingen.add(vervolg.koppelAan(voorganger.id(), koppeling, nu));
            }
        }
        schrijver.schrijf(eigenaar, koppelingen);
    }

    private static boolean hoortBij(Traject vervolg, Traject voorganger) {
        return vervolg.inhoud().deelnemerId().equals(voorganger.inhoud().deelnemerId())
                && voorganger.inhoud().startdatum().isBefore(vervolg.inhoud().startdatum());
    }
}
