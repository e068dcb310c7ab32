package nl.pols.rapportage.feit;

import static nl.pols.rapportage.feit.Telversie.NOOIT;

import java.time.LocalDate;
import java.util.Set;
import nl.pols.rapportage.feit.Trajectverloop.Verlenging;

/// What one version of a trajectory adds to the counts, and on which day: as `telling/traject.sql`
/// says it of all of them at once, in the same order. Invariant: the two agree; whatever is counted
/// here is counted again there, every night and in the tests.
final class Telbijdrage {
    private static final Set<String> BETAALD = Set.of("BETAALD_WERK", "BETAALD_WERK_MET_LKS");
    private static final Set<String> VOLTOOID =
            Set.of("BESCHUT_WERK", "VERVOLGTRAJECT", "OPLEIDING", "DAGBESTEDING");
    private static final Set<String> GESTOPT = Set.of("UITVAL", "ZIEK");
    private static final Set<String> VERTROKKEN = Set.of("VERHUISD", "OVERLEDEN");

    private final Telversie versie;
    private final boolean vervolgd;
    private final Telboek.Blad blad;
    private final LocalDate langOp;
    private final boolean loopt;
    private final boolean lang;
    private final boolean zeerGroot;
    private final LocalDate naTermijn;
    private final boolean overTermijn;

    private Telbijdrage(Telversie versie, boolean vervolgd, Telboek.Blad blad) {
        this.versie = versie;
        this.vervolgd = vervolgd;
        this.blad = blad;
        this.langOp = versie.begin().plusMonths(12).plusDays(1);
        this.loopt = versie.begin().isBefore(versie.einde());
        this.lang = langOp.isBefore(versie.einde());
        this.zeerGroot = versie.afstand().equals("ZEER_GROOT");
        this.naTermijn = versie.begin().plusDays(Evaluatiereeks.NA);
        this.overTermijn = naTermijn.isBefore(versie.einde());
    }

    /// @param vervolgd whether another trajectory follows it
    static void van(Telversie versie, boolean vervolgd, Telboek.Blad blad) {
        if (versie.isEr()) {
            var bijdrage = new Telbijdrage(versie, vervolgd, blad);
            bijdrage.begin();
            bijdrage.langdurig();
            bijdrage.einde();
            versie.verlengingen().forEach(bijdrage::verlenging);
            if (bijdrage.loopt) {
                versie.evaluaties().forEach(bijdrage::evaluaties);
            }
        }
    }

    private void begin() {
        blad.op(versie.begin());
        standen(1);
        blad.tel("begonnen", 1);
        blad.telAls("ingestroomd", !versie.doelgroep().equals("WSW"));
        blad.telAls("termijn_na", overTermijn);
    }

    private void standen(int teken) {
        if (loopt) {
            blad.tel("lopend", teken);
        }
        if (loopt && versie.productieUren() > 0) {
            blad.tel("productief", teken);
            blad.tel("met_uitkering", versie.uitkering().equals("GEEN") ? 0 : teken);
            blad.tel("productie_uren", teken * (long) versie.productieUren());
            blad.tel("totaal_uren", teken * (long) versie.totaalUren());
            blad.tel("aandelen", teken * aandeel());
        }
    }

    /// In millionths, rounded.
    private long aandeel() {
        return (versie.productieUren() * 2_000_000L + versie.totaalUren())
                / (2L * versie.totaalUren());
    }

    private void langdurig() {
        if (!lang) {
            return;
        }
        blad.op(langOp);
        blad.tel("lang", 1);
        blad.tel("lang_niet_zeer_groot", zeerGroot ? 0 : 1);
        blad.tel("lang_zonder_reden", 1);
        blad.tel("lang_zonder_grond", 1);
        var redenOp = redenOp();
        if (!redenOp.equals(NOOIT)) {
            blad.op(redenOp);
            blad.tel("lang_zonder_reden", -1);
            blad.tel("lang_zonder_grond", zeerGroot ? -1 : 0);
        }
    }

    /// From when there is a reason; at the latest it no longer matters.
    private LocalDate redenOp() {
        var jaar = versie.begin().plusMonths(12);
        var besluit =
                versie.verlengingen().stream()
                        .filter(v -> v.nieuweEinddatum().isAfter(jaar))
                        .map(Verlenging::besluitdatum)
                        .min(LocalDate::compareTo)
                        .orElse(versie.einde());
        var opZijnVroegst = besluit.isBefore(langOp) ? langOp : besluit;
        return opZijnVroegst.isBefore(versie.einde()) ? opZijnVroegst : versie.einde();
    }

    private void einde() {
        if (versie.einde().equals(NOOIT)) {
            return;
        }
        blad.op(versie.einde());
        standen(-1);
        if (lang) {
            blad.tel("lang", -1);
            blad.tel("lang_niet_zeer_groot", zeerGroot ? 0 : -1);
            blad.tel("lang_zonder_grond", zeerGroot ? 0 : -1);
        }
        blad.tel("termijn", overTermijn ? -1 : 0);
        if (versie.uitstroom().equals("OVERGEDRAGEN")) {
            blad.tel("overgedragen", 1);
        } else {
            uitstroom(versie.uitstroom());
            duurklassen();
            verblijf();
        }
    }

    /// Closed on the right, in calendar months.
    private void duurklassen() {
        blad.telAls("tot_3", !versie.einde().isAfter(versie.begin().plusMonths(3)));
        blad.telAls("tot_6", !versie.einde().isAfter(versie.begin().plusMonths(6)));
        blad.telAls("tot_12", !versie.einde().isAfter(versie.begin().plusMonths(12)));
    }

    /// What there was of it after readiness and the grace.
    private void verblijf() {
        var verblijf = versie.verblijf();
        if (verblijf != null) {
            long uurdagen = (long) verblijf * versie.productieUren();
            blad.tel("werkfit", 1);
            blad.telAls("langer", verblijf > 0);
            blad.tel("verblijf_dagen", verblijf);
            blad.tel("verblijf_kwadraten", (long) verblijf * verblijf);
            blad.telAls("verblijf_productief", uurdagen > 0);
            blad.tel("verblijf_uurdagen", uurdagen);
        }
    }

    /// From the first of them, or the beginning, until they are no longer recent, or the end. The
    /// columns that end in `_na` hold the term after their day.
    private void evaluaties(Evaluatiereeks reeks) {
        var van = reeks.eerste().isBefore(versie.begin()) ? versie.begin() : reeks.eerste();
        boolean voorbij = reeks.tot().isBefore(versie.einde());
        var tot = voorbij ? reeks.tot() : versie.einde();
        if (!van.isBefore(tot)) {
            return;
        }
        boolean laat = !van.isBefore(naTermijn);
        boolean telt = (laat ? van : naTermijn).isBefore(tot);
        blad.op(van);
        blad.tel("recent", 1);
        blad.telAls("termijn_recent", telt && laat);
        if (telt && !laat) {
            blad.op(versie.begin());
            blad.tel("termijn_recent_na", 1);
        }
        blad.op(voorbij ? reeks.laatste() : versie.einde());
        blad.tel(voorbij ? "recent_na" : "recent", -1);
        blad.tel(voorbij ? "termijn_recent_na" : "termijn_recent", telt ? -1 : 0);
    }

    private void uitstroom(String uitstroom) {
        blad.tel("beeindigd", 1);
        blad.telAls("eerste_dag", loopt && versie.einde().getDayOfMonth() == 1);
        boolean betaald = BETAALD.contains(uitstroom);
        blad.telAls("betaald", betaald);
        blad.telAls("nagegaan", betaald && versie.nogAanHetWerk() != null);
        blad.telAls("werkt", betaald && Boolean.TRUE.equals(versie.nogAanHetWerk()));
        blad.telAls("vervolg", uitstroom.equals("VERVOLGTRAJECT"));
        blad.telAls("uitval", uitstroom.equals("UITVAL"));
        blad.telAls("voltooid", VOLTOOID.contains(uitstroom));
        blad.telAls("gestopt", GESTOPT.contains(uitstroom));
        blad.telAls("vertrokken", VERTROKKEN.contains(uitstroom));
        blad.telAls("ketens", !vervolgd && !uitstroom.equals("VERVOLGTRAJECT"));
        blad.telAls("ketens_betaald", betaald && !vervolgd);
    }

    private void verlenging(Verlenging verlenging) {
        blad.op(verlenging.besluitdatum());
        blad.tel("verlengingen", 1);
        var rol = verlenging.rol();
        blad.telAls("met_rol", rol != null);
        blad.telAls("onafhankelijk", rol != null && !rol.equals("SOB_PRODUCTIE"));
    }
}
