package nl.pols.trajectregistratie.regels;

import static nl.pols.trajectregistratie.regels.Regel.fout;
import static nl.pols.trajectregistratie.regels.Regel.parkeren;
import static nl.pols.trajectregistratie.regels.Regel.waarschuwing;

import java.util.List;
import java.util.function.BiPredicate;

/// The rules on a record among what is already known: the register (T8) and the sender's other
/// trajectories (T4, T7). They run inside the transaction that writes.
public final class Verbandregels {

    /// One rule, where it points, and when it is broken.
    record Verbandregel(Regel regel, String pointer, BiPredicate<Opgave, Omgeving> geschonden) {}

    /// Found by the writer, which alone sees the whole batch.
    public static final Regel DUBBEL =
            fout(
                    "T7-dubbel-in-aanlevering",
                    "Dit registratienummer staat al met een andere inhoud in deze aanlevering; de"
                            + " eerste is verwerkt.",
                    "This registration number is already in this delivery with another content; the"
                            + " first was processed.");

    /// Laid on records without fault when an all-or-nothing delivery is refused.
    public static final Regel ATOMAIR =
            fout(
                    "A1-atomair-geweigerd",
                    "Dit record is in orde, maar de aanlevering is alles-of-niets en bevat"
                            + " geweigerde records.",
                    "This record is in order, but the delivery is all-or-nothing and has refused"
                            + " records.");

    public static final Regel SOB_ONBEKEND =
            parkeren(
                    "T8-sob-onbekend",
                    "Het register kent dit sociaal ontwikkelbedrijf (nog) niet; het record wacht"
                            + " tot het bekend is.",
                    "The register does not know this SOB (yet); the record waits until it does.");
    public static final Regel SOB_BEDIENT_NIET =
            parkeren(
                    "T8-sob-bedient-gemeente-niet",
                    "Dit sociaal ontwikkelbedrijf heeft op de startdatum geen relatie met uw"
                            + " gemeente; het record wacht tot het register die kent.",
                    "This SOB has no relation with your municipality on the start date; the record"
                            + " waits until the register has it.");
    public static final Regel GEMEENTE_ONBEKEND =
            parkeren(
                    "T8-gemeente-onbekend",
                    "Het register kent uw gemeente (nog) niet; het record wacht tot zij bekend is.",
                    "The register does not know your municipality (yet); the record waits until it"
                            + " does.");
    public static final Regel KOSTENDRAGER_ONBEKEND =
            parkeren(
                    "T8-kostendragende-gemeente-onbekend",
                    "Het register kent de kostendragende gemeente (nog) niet; het record wacht tot"
                            + " zij bekend is.",
                    "The register does not know the cost bearing municipality (yet); the record"
                            + " waits until it does.");

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
                            waarschuwing(
                                    "T8-sob-opgevolgd",
                                    "Dit sociaal ontwikkelbedrijf is voor de startdatum in een"
                                        + " ander opgegaan; het traject telt bij de opvolger. Noem"
                                        + " voortaan de opvolger.",
                                    "This SOB went over into another before the start date; the"
                                            + " trajectory counts with the successor. Name the"
                                            + " successor from now on."),
                            "/sobId",
                            (o, omgeving) -> isOpgevolgd(o, omgeving)),
                    new Verbandregel(
                            waarschuwing(
                                    "T4-voorganger-onbekend",
                                    "Het traject waarop dit een vervolg is, is nog niet"
                                            + " aangeleverd; de koppeling volgt zodra het er is.",
                                    "The trajectory this one follows was not delivered yet; it is"
                                            + " linked as soon as it is."),
                            "/vervolgVan",
                            (o, omgeving) ->
                                    o.vervolgVan() != null
                                            && omgeving.voorganger(o.vervolgVan()) == null),
                    new Verbandregel(
                            fout(
                                    "T4-voorganger-andere-deelnemer",
                                    "Het traject waarop dit een vervolg is, hoort bij een andere"
                                            + " deelnemer.",
                                    "The trajectory this one follows belongs to another"
                                            + " participant."),
                            "/vervolgVan",
                            (o, omgeving) -> volgtOpAndereDeelnemer(o, omgeving)),
                    new Verbandregel(
                            fout(
                                    "T4-voorganger-niet-eerder",
                                    "Het traject waarop dit een vervolg is, begon niet eerder dan"
                                            + " dit traject.",
                                    "The trajectory this one follows did not start earlier than"
                                            + " this one."),
                            "/vervolgVan",
                            (o, omgeving) -> volgtOpLatere(o, omgeving)),
                    new Verbandregel(
                            fout(
                                    "L18-overgenomen-andere-deelnemer",
                                    "Het traject dat is overgenomen, hoort bij een andere"
                                            + " deelnemer.",
                                    "The trajectory that was taken over belongs to another"
                                            + " participant."),
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
