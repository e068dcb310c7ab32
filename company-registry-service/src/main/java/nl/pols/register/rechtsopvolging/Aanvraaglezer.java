package nl.pols.register.rechtsopvolging;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Rechtsvorm;
import org.jspecify.annotations.Nullable;

/// Reads from what was sent the one kind of succession that was meant; refuses what is missing and
/// what doesn't belong, all at once.
final class Aanvraaglezer {
    private static final UUID NIEMAND = new UUID(0, 0);

    private final NieuweRechtsopvolging body;
    private final UUID id;
    private final Invoerfouten fouten = new Invoerfouten();

    Aanvraaglezer(NieuweRechtsopvolging body) {
        this.body = body;
        this.id = body.id() == null ? UUID.randomUUID() : body.id();
    }

    Aanvraag lees() {
        controleerPrecisie();
        return switch (body.soort()) {
            case NAAMSWIJZIGING -> naamswijziging();
            case FUSIE -> fusie();
            case SPLITSING -> splitsing();
            case SAMENVOEGING_SOCIALE_DIENST -> samenvoeging();
            case OPHEFFING -> opheffing();
        };
    }

    private Aanvraag.Naamswijziging naamswijziging() {
        alleen("sobId", "nieuweNaam");
        var sob = fouten.verplicht("/sobId", body.sobId(), NIEMAND);
        var naam = fouten.verplicht("/nieuweNaam", body.nieuweNaam(), "").strip();
        fouten.weiger();
        return new Aanvraag.Naamswijziging(id, body.ingangsdatum(), sob, naam, toelichting());
    }

    private Aanvraag.Fusie fusie() {
        alleen("voorgangers", "opvolger");
        var voor = fouten.verplicht("/voorgangers", body.voorgangers(), List.<UUID>of());
        var na =
                fouten.verplicht("/opvolger", body.opvolger(), NieuweOpvolger.NIEMAND)
                        .opvolger(id, "/opvolger", fouten);
        if (new HashSet<>(voor).size() < voor.size()) {
            fouten.fout("/voorgangers", "dubbel", "Een voorganger staat er meer dan eens in.");
        }
        if (na.nieuw() != null && voor.size() == 1) {
            fouten.fout(
                    "/voorgangers",
                    "een-voorganger",
                    "Een fusie naar een nieuw bedrijf heeft ten minste twee voorgangers.");
        }
        fouten.weiger();
        return new Aanvraag.Fusie(id, body.ingangsdatum(), voor, na, toelichting());
    }

    private Aanvraag.Splitsing splitsing() {
        alleen("sobId", "verdeelsleutel");
        var sob = fouten.verplicht("/sobId", body.sobId(), NIEMAND);
        var delen =
                fouten.verplicht("/verdeelsleutel", body.verdeelsleutel(), List.<NieuwDeel>of());
        var sleutel =
                delen.isEmpty() ? List.<Aanvraag.Deel>of() : NieuwDeel.sleutel(delen, id, fouten);
        fouten.weiger();
        return new Aanvraag.Splitsing(id, body.ingangsdatum(), sob, sleutel, toelichting());
    }

    private Aanvraag.SamenvoegingSocialeDienst samenvoeging() {
        alleen("sobId", "volledig", "gemeentecodes", "nieuweNaam", "rechtsvorm", "opvolger");
        var sob = fouten.verplicht("/sobId", body.sobId(), NIEMAND);
        boolean volledig = fouten.verplicht("/volledig", body.volledig(), false);
        var gemeenten = fouten.verplicht("/gemeentecodes", body.gemeentecodes(), List.<String>of());
        if (body.opvolger() != null) {
            fouten.hoortNiet("/nieuweNaam", body.nieuweNaam());
            fouten.hoortNiet("/rechtsvorm", body.rechtsvorm());
        }
        var naam = body.nieuweNaam();
        var opvolger = afdeling(body.opvolger());
        fouten.weiger();
        return new Aanvraag.SamenvoegingSocialeDienst(
                id,
                body.ingangsdatum(),
                sob,
                volledig,
                gemeenten.stream().distinct().sorted().toList(),
                naam == null ? null : naam.strip(),
                body.rechtsvorm(),
                opvolger,
                toelichting());
    }

    /// An SOB that goes over into a municipality goes over into its department.
    private Aanvraag.@Nullable Opvolger afdeling(@Nullable NieuweOpvolger gestuurd) {
        if (gestuurd == null) {
            return null;
        }
        var opvolger = gestuurd.opvolger(id, "/opvolger", fouten);
        if (gestuurd.rechtsvorm() != null
                && gestuurd.rechtsvorm() != Rechtsvorm.GEMEENTELIJKE_AFDELING) {
            fouten.fout(
                    "/opvolger/rechtsvorm",
                    "geen-afdeling",
                    "Het bedrijf gaat over in een afdeling van de gemeente:"
                            + " GEMEENTELIJKE_AFDELING.");
        }
        return opvolger;
    }

    private Aanvraag.Opheffing opheffing() {
        alleen("sobId", "wswWerkgevers");
        var sob = fouten.verplicht("/sobId", body.sobId(), NIEMAND);
        var gestuurd = body.wswWerkgevers();
        var werkgevers =
                NieuweWerkgever.werkgevers(gestuurd == null ? List.of() : gestuurd, fouten);
        fouten.weiger();
        return new Aanvraag.Opheffing(id, body.ingangsdatum(), sob, werkgevers, toelichting());
    }

    private Aanvraag.Toelichting toelichting() {
        var precisie = body.ingangsdatumPrecisie();
        var reden = body.reden();
        return new Aanvraag.Toelichting(
                precisie == Precisie.DAG ? null : precisie, reden == null ? null : reden.strip());
    }

    private void controleerPrecisie() {
        var dag = body.ingangsdatum();
        var precisie = body.ingangsdatumPrecisie();
        boolean fout =
                (precisie == Precisie.MAAND && dag.getDayOfMonth() != 1)
                        || (precisie == Precisie.JAAR && dag.getDayOfYear() != 1);
        if (fout) {
            fouten.fout(
                    "/ingangsdatum",
                    "eerste-dag",
                    "Van een maand of een jaar wordt de eerste dag gegeven.");
        }
    }

    /// Refuses every property that belongs to another kind.
    private void alleen(String... namen) {
        var hoort = List.of(namen);
        weiger(hoort, "sobId", body.sobId());
        weiger(hoort, "nieuweNaam", body.nieuweNaam());
        weiger(hoort, "voorgangers", body.voorgangers());
        weiger(hoort, "opvolger", body.opvolger());
        weiger(hoort, "verdeelsleutel", body.verdeelsleutel());
        weiger(hoort, "volledig", body.volledig());
        weiger(hoort, "gemeentecodes", body.gemeentecodes());
        weiger(hoort, "rechtsvorm", body.rechtsvorm());
        weiger(hoort, "wswWerkgevers", body.wswWerkgevers());
    }

    private void weiger(List<String> hoort, String naam, @Nullable Object waarde) {
        if (!hoort.contains(naam)) {
            fouten.hoortNiet("/" + naam, waarde);
        }
    }
}
