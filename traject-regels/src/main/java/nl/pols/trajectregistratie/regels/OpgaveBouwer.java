package nl.pols.trajectregistratie.regels;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Collects the fields of an [Opgave] while they are read.
final class OpgaveBouwer {

    static final List<String> VERPLICHT =
            List.of(
                    "registratienummer",
                    "bsn",
                    "sobId",
                    "startdatum",
                    "geplandeEinddatum",
                    "urenPerWeek",
                    "uitkering",
                    "behoudVanUitkering",
                    "doelgroep",
                    "afstand");

    static final Set<String> VELDEN =
            Set.of(
                    "registratienummer",
                    "bsn",
                    "sobId",
                    "startdatum",
                    "geplandeEinddatum",
                    "einddatum",
                    "uitstroom",
                    "urenPerWeek",
                    "totaalUrenPerWeek",
                    "uitkering",
                    "behoudVanUitkering",
                    "doelgroep",
                    "afstand",
                    "verlengingen",
                    "vervolgVan",
                    "gemeentecode",
                    "kostendragendeGemeente",
                    "geboortejaar",
                    "geslacht",
                    "doel",
                    "typeVoorziening",
                    "doelgroepregister",
                    "instroomkanaal");

    @Nullable String registratienummer;
    @Nullable UUID deelnemerId;
    @Nullable UUID sobId;
    @Nullable LocalDate startdatum;
    @Nullable LocalDate geplandeEinddatum;
    @Nullable LocalDate einddatum;
    @Nullable Uitstroom uitstroom;
    @Nullable Uren urenPerWeek;
    @Nullable Integer totaalUrenPerWeek;
    @Nullable Uitkering uitkering;
    @Nullable Boolean behoudVanUitkering;
    @Nullable Doelgroep doelgroep;
    @Nullable Afstand afstand;
    List<Verlenging> verlengingen = List.of();
    @Nullable String vervolgVan;
    @Nullable String gemeentecode;
    @Nullable String kostendragendeGemeente;
    @Nullable Integer geboortejaar;
    Kenmerken.@Nullable Geslacht geslacht;
    Kenmerken.@Nullable Doel doel;
    @Nullable String typeVoorziening;
    @Nullable Boolean doelgroepregister;
    Kenmerken.@Nullable Instroomkanaal instroomkanaal;
    private @Nullable VerloopBouwer verloop;

    static boolean kent(String veld) {
        return VELDEN.contains(veld) || Verlooplezer.VELDEN.contains(veld);
    }

    /// Made when the first course fact comes by.
    VerloopBouwer verloop() {
        if (verloop == null) {
            verloop = new VerloopBouwer();
        }
        return verloop;
    }

    /// Present but null: as good as absent, unless its form was already found wrong.
    boolean mist(String veld, List<Bevinding> bevindingen) {
        return waarde(veld) == null
                && bevindingen.stream().noneMatch(b -> b.pointer().startsWith("/" + veld));
    }

    private @Nullable Object waarde(String veld) {
        return switch (veld) {
            case "registratienummer" -> registratienummer;
            case "bsn" -> deelnemerId;
            case "sobId" -> sobId;
            case "startdatum" -> startdatum;
            case "geplandeEinddatum" -> geplandeEinddatum;
            case "urenPerWeek" -> urenPerWeek;
            case "uitkering" -> uitkering;
            case "behoudVanUitkering" -> behoudVanUitkering;
            case "doelgroep" -> doelgroep;
            case "afstand" -> afstand;
            default -> throw new IllegalArgumentException(veld);
        };
    }

    /// A BSN used as a registration number or written in a reason would be stored and shown after
    /// all.
    void verbergBsn(String bsn, List<Bevinding> bevindingen) {
        if (registratienummer != null && registratienummer.contains(bsn)) {
            registratienummer = null;
            bevindingen.add(new Bevinding(Vormregels.BSN_ELDERS, "/registratienummer"));
        }
        if (vervolgVan != null && vervolgVan.contains(bsn)) {
            vervolgVan = null;
            bevindingen.add(new Bevinding(Vormregels.BSN_ELDERS, "/vervolgVan"));
        }
        if (verloop != null) {
            verloop.verbergBsn(bsn, bevindingen);
        }
    }

    /// Any BSN in a reason, the participant's own or another's.
    void weigerBsnInReden(List<Bevinding> bevindingen) {
        for (int i = 0; i < verlengingen.size(); i++) {
            if (VrijeTekst.bevatBsn(verlengingen.get(i).reden())) {
                bevindingen.add(
                        new Bevinding(
                                Vormregels.BSN_ELDERS, "/verlengingen/%d/reden".formatted(i)));
            }
        }
    }

    Opgave bouw() {
        return new Opgave(
                registratienummer,
                deelnemerId,
                sobId,
                startdatum,
                geplandeEinddatum,
                einddatum,
                uitstroom,
                urenPerWeek,
                totaalUrenPerWeek,
                uitkering,
                behoudVanUitkering,
                doelgroep,
                afstand,
                verlengingen,
                vervolgVan,
                gemeentecode,
                kostendragendeGemeente,
                verloop == null ? null : verloop.bouw(),
                kenmerken());
    }

    private @Nullable Kenmerken kenmerken() {
        if (geboortejaar == null
                && geslacht == null
                && doel == null
                && typeVoorziening == null
                && doelgroepregister == null
                && instroomkanaal == null) {
            return null;
        }
        return new Kenmerken(
                geboortejaar, geslacht, doel, typeVoorziening, doelgroepregister, instroomkanaal);
    }
}
