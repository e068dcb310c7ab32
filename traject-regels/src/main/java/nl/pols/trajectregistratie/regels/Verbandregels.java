package nl.pols.trajectregistratie.regels;

import java.util.List;
import java.util.function.BiPredicate;

/// The rules on a record among what is already known: the register (T8) and the sender's other
/// trajectories (T4, T7). They run inside the transaction that writes.
public final class Verbandregels {

    /// One rule, where it points, and when it is broken.
    record Verbandregel(Regel regel, String pointer, BiPredicate<Opgave, Omgeving> geschonden) {}

    /// Found by the writer, which alone sees the whole batch.
    public static final Regel DUBBEL = Regelboek.regel("T7-dubbel-in-aanlevering");

    /// Laid on records without fault when an all-or-nothing delivery is refused.
    public static final Regel ATOMAIR = Regelboek.regel("A1-atomair-geweigerd");

    public static final Regel SOB_ONBEKEND = Regelboek.regel("T8-sob-onbekend");
    public static final Regel SOB_BEDIENT_NIET = Regelboek.regel("T8-sob-bedient-gemeente-niet");
    public static final Regel GEMEENTE_ONBEKEND = Regelboek.regel("T8-gemeente-onbekend");
    public static final Regel KOSTENDRAGER_ONBEKEND =
            Regelboek.regel("T8-kostendragende-gemeente-onbekend");

    static final List<Verbandregel> ALLE =
            List.of(
                    new Verbandregel(
                            GEMEENTE_ONBEKEND,
                            "",
                            (o, omgeving) -> !omgeving.kentGemeente(omgeving.gemeentecode())),
                    new Verbandregel(
                            KOSTENDRAGER_ONBEKEND,
                            "/kostendragendeGemeente",
                            (o, omgeving) ->
                                    o.kostendragendeGemeente() != null
                                            && !omgeving.kentGemeente(o.kostendragendeGemeente())),
                    new Verbandregel(
                            SOB_ONBEKEND,
                            "/sobId",
                            (o, omgeving) -> o.sobId() != null && !omgeving.kentSob(o.sobId())),
                    new Verbandregel(
                            SOB_BEDIENT_NIET,
                            "/sobId",
                            (o, omgeving) ->
                                    o.sobId() != null
                                            && o.startdatum() != null
                                            && omgeving.kentSob(o.sobId())
                                            && !omgeving.bedient(o.sobId(), o.startdatum())
                                            && !omgeving.bedientAlsOpvolger(
                                                    o.sobId(), o.startdatum())),
                    new Verbandregel(
                            Regelboek.regel("T8-sob-opgevolgd"),
                            "/sobId",
                            (o, omgeving) -> isOpgevolgd(o, omgeving)),
                    new Verbandregel(
                            Regelboek.regel("T4-voorganger-onbekend"),
                            "/vervolgVan",
                            (o, omgeving) ->
                                    o.vervolgVan() != null
                                            && omgeving.voorganger(o.vervolgVan()) == null),
                    new Verbandregel(
                            Regelboek.regel("T4-voorganger-andere-deelnemer"),
                            "/vervolgVan",
                            (o, omgeving) -> volgtOpAndereDeelnemer(o, omgeving)),
                    new Verbandregel(
                            Regelboek.regel("T4-voorganger-niet-eerder"),
                            "/vervolgVan",
                            (o, omgeving) -> volgtOpLatere(o, omgeving)),
                    new Verbandregel(
                            Regelboek.regel("L18-overgenomen-andere-deelnemer"),
                            "/overgenomenVan",
                            (o, omgeving) -> overgenomenVanAnder(o, omgeving)));

    private Verbandregels() {}

    private static boolean isOpgevolgd(Opgave o, Omgeving omgeving) {
        return o.sobId() != null
                && o.startdatum() != null
                && !omgeving.bedient(o.sobId(), o.startdatum())
                && omgeving.bedientAlsOpvolger(o.sobId(), o.startdatum());
    }

    private static boolean volgtOpAndereDeelnemer(Opgave o, Omgeving omgeving) {
        if (o.vervolgVan() == null || o.deelnemerId() == null) {
            return false;
        }
        var voorganger = omgeving.voorganger(o.vervolgVan());
        return voorganger != null && !voorganger.deelnemerId().equals(o.deelnemerId());
    }

    /// What another municipality registered can't be seen from here.
    private static boolean overgenomenVanAnder(Opgave o, Omgeving omgeving) {
        if (o.verloop() == null || o.deelnemerId() == null) {
            return false;
        }
        var vorige = o.verloop().overgenomenVan();
        if (vorige == null || !vorige.gemeentecode().equals(omgeving.gemeentecode())) {
            return false;
        }
        var voorganger = omgeving.voorganger(vorige.registratienummer());
        return voorganger != null && !voorganger.deelnemerId().equals(o.deelnemerId());
    }

    private static boolean volgtOpLatere(Opgave o, Omgeving omgeving) {
        if (o.vervolgVan() == null || o.startdatum() == null) {
            return false;
        }
        var voorganger = omgeving.voorganger(o.vervolgVan());
        return voorganger != null && !voorganger.startdatum().isBefore(o.startdatum());
    }
}
