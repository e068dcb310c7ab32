package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Tabel.kolom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.pols.rapportage.feit.Versies.Versie;
import org.jspecify.annotations.Nullable;

/// A trajectory as `pols.trajectregistratie.traject` tells it; only what an indicator needs. One
/// that was cancelled never begins; one that was handed over ends on the day on which the other's
/// begins, without an outcome that counts: so neither is in a figure twice, or at all.
record Traject(
        String gemeentecode,
        UUID deelnemerId,
        UUID sobId,
        LocalDate startdatum,
        @Nullable LocalDate einddatum,
        @Nullable String uitstroom,
        UrenPerWeek urenPerWeek,
        String uitkering,
        boolean behoudVanUitkering,
        String doelgroep,
        String afstand,
        @Nullable UUID vervolgVan,
        @Nullable Annulering annulering,
        @Nullable Overdracht overdracht,
        @Nullable List<Trajectverloop.Verlenging> verlengingen,
        @Nullable List<Trajectverloop.Evaluatie> evaluaties,
        @Nullable List<Trajectverloop.Onderbreking> onderbrekingen,
        @Nullable List<Trajectverloop.Meting> loonwaardemetingen,
        Trajectverloop.@Nullable Werkfit werkfit,
        Trajectverloop.@Nullable Controle uitstroomcontrole) {

    /// In the place of an outcome, where there is none.
    private static final String OVERGEDRAGEN = "OVERGEDRAGEN";

    /// That it was cancelled is all that matters here.
    record Annulering(@Nullable LocalDate datum) {}

    /// From when it is another's.
    record Overdracht(LocalDate datum) {
        Overdracht {
            Vereist.velden("overdracht.datum", datum);
        }
    }

    Traject {
        // What the table could say itself, it would say of the whole batch; a dead letter needs its
        // own reason.
        Vereist.velden(
                "gemeentecode",
                gemeentecode,
                "deelnemerId",
                deelnemerId,
                "sobId",
                sobId,
                "startdatum",
                startdatum,
                "urenPerWeek",
                urenPerWeek,
                "uitkering",
                uitkering,
                "doelgroep",
                doelgroep,
                "afstand",
                afstand);
    }

    /// Hours with at most two decimals (letter 001: production, and coaching or training beside
    /// it).
    record UrenPerWeek(
            BigDecimal productie, BigDecimal coaching, BigDecimal scholing, BigDecimal overig) {

        UrenPerWeek {
            Vereist.velden(
                    "productie",
                    productie,
                    "coaching",
                    coaching,
                    "scholing",
                    scholing,
                    "overig",
                    overig);
        }

        int productieInHonderdsten() {
            return inHonderdsten(productie);
        }

        int totaalInHonderdsten() {
            return inHonderdsten(productie.add(coaching).add(scholing).add(overig));
        }

        private static int inHonderdsten(BigDecimal uren) {
            return uren.movePointRight(2).intValueExact();
        }
    }

    static final Versies<Traject> VERSIES =
            new Versies<>(
                    Traject.class,
                    new Tabel<>(
                            "trajectversie",
                            "traject_id, volgnummer",
                            List.of(
                                    Versies.sleutel("traject_id", "uuid"),
                                    Versies.volgnummer(),
                                    Versies.bekendVan(),
                                    van("gemeentecode", "text", Traject::gemeentecode),
                                    van("sob_id", "uuid", Traject::sobId),
                                    van("deelnemer_id", "uuid", Traject::deelnemerId),
                                    van("startdatum", "date", Traject::beginOfOneindig),
                                    van("einddatum", "date", Traject::eindeOfOneindig),
                                    van("uitstroom", "text", Traject::uitstroomOfOverdracht),
                                    van(
                                            "productie_uren",
                                            "int",
                                            t -> t.urenPerWeek.productieInHonderdsten()),
                                    van(
                                            "totaal_uren",
                                            "int",
                                            t -> t.urenPerWeek.totaalInHonderdsten()),
                                    van("uitkering", "text", Traject::uitkering),
                                    van(
                                            "behoud_van_uitkering",
                                            "boolean",
                                            Traject::behoudVanUitkering),
                                    van("doelgroep", "text", Traject::doelgroep),
                                    van("afstand", "text", Traject::afstand),
                                    van("vervolg_van", "uuid", Traject::voorganger),
                                    van("werkfit_op", "date", Traject::werkfitOp),
                                    van(
                                            "loonwaarde",
                                            "int",
                                            t -> Trajectverloop.loonwaarde(t.loonwaardemetingen)),
                                    van("verlengd", "boolean", Traject::verlengd),
                                    van("nog_aan_het_werk", "boolean", Traject::nogAanHetWerk),
                                    van(
                                            "evaluaties",
                                            "datemultirange",
                                            t -> Trajectverloop.dagen(t.evaluaties)),
                                    van(
                                            "onderbroken",
                                            "datemultirange",
                                            t -> Trajectverloop.stilstand(t.onderbrekingen)))),
                    new Bekendheid("trajectversie", "traject_id", "uuid"));

    private Object beginOfOneindig() {
        return Verloop.ofOneindig(begin());
    }

    private Object eindeOfOneindig() {
        return Verloop.ofOneindig(einde());
    }

    private @Nullable LocalDate begin() {
        return annulering == null ? startdatum : null;
    }

    private @Nullable LocalDate einde() {
        if (annulering != null) {
            return null;
        }
        return einddatum == null && overdracht != null ? overdracht.datum() : einddatum;
    }

    private @Nullable String uitstroomOfOverdracht() {
        return einddatum == null && overdracht != null ? OVERGEDRAGEN : uitstroom;
    }

    /// What was cancelled follows nothing.
    @Nullable UUID voorganger() {
        return annulering == null ? vervolgVan : null;
    }

    /// As its table will hold it.
    Telversie geteld() {
        return new Telversie(
                gemeentecode,
                sobId,
                Telversie.ofNooit(begin()),
                Telversie.ofNooit(einde()),
                Objects.requireNonNullElse(uitstroomOfOverdracht(), ""),
                urenPerWeek.productieInHonderdsten(),
                urenPerWeek.totaalInHonderdsten(),
                uitkering,
                doelgroep,
                afstand,
                voorganger(),
                nogAanHetWerk(),
                Trajectverloop.verblijf(werkfitOp(), einde(), onderbrekingen),
                Trajectverloop.loonwaarde(loonwaardemetingen),
                verlengingen == null ? List.of() : verlengingen,
                Trajectverloop.reeksen(evaluaties));
    }

    private boolean verlengd() {
        return verlengingen != null && !verlengingen.isEmpty();
    }

    private @Nullable LocalDate werkfitOp() {
        return werkfit == null ? null : werkfit.datum();
    }

    private @Nullable Boolean nogAanHetWerk() {
        return uitstroomcontrole == null ? null : uitstroomcontrole.aanHetWerk();
    }

    private static Tabel.Kolom<Versie<Traject>> van(
            String naam,
            String type,
            java.util.function.Function<Traject, @Nullable Object> waarde) {
        return kolom(naam, type, versie -> waarde.apply(versie.data()));
    }
}
