package nl.pols.register.uitwisseling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Naam;
import nl.pols.register.Precisie;
import nl.pols.register.sob.Aanbod;
import nl.pols.register.sob.Betrokkenheid;
import nl.pols.register.sob.Feitentabel;
import nl.pols.register.sob.Identificatie;
import nl.pols.register.sob.Kenmerken;
import nl.pols.register.sob.Relatie;
import nl.pols.register.sob.SobGegevens;
import nl.pols.register.sob.Toestand;
import nl.pols.register.uitwisseling.Feitlezer.Periode;
import nl.pols.register.uitwisseling.Feitlezer.Waarde;
import org.jspecify.annotations.Nullable;

/// Translates the lists of a line to facts of the register, each kind in its own words.
final class Feitvertaler {
    private static final Pattern GEMEENTE = Pattern.compile("GM[0-9]{4}");
    private static final Pattern REGIO = Pattern.compile("AM[0-9]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    private final Feitlezer lezer;
    private final Bedrijf bedrijf;
    private final Geldig bestaan;

    Feitvertaler(Feitlezer lezer, Bedrijf bedrijf, Geldig bestaan) {
        this.lezer = lezer;
        this.bedrijf = bedrijf;
        this.bestaan = bestaan;
    }

    /// What the line tells, over what was known: a kind that it leaves out stays.
    Toestand toestand(@Nullable Toestand was) {
        var t = was == null ? Toestand.leeg() : was;
        return feiten(t.met(Feitentabel.BESTAAN, List.of(vanBegin(true))));
    }

    /// The same without the life itself.
    Toestand feiten(Toestand was) {
        var t = namen(was);
        t = rechtsvormen(t);
        t = identificaties(t);
        t = zetels(t);
        t = relaties(t);
        t =
                leg(
                        t,
                        Feitentabel.TAAKOMVANG,
                        bedrijf.taakomvang(),
                        (r, p) -> lezer.verplicht(p + "/taakomvang", r.taakomvang()),
                        r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
        t =
                leg(
                        t,
                        Feitentabel.CEDRISLIDMAATSCHAP,
                        bedrijf.cedrislidmaatschap(),
                        (r, p) -> true,
                        r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
        t =
                leg(
                        t,
                        Feitentabel.FUNCTIONALITEITEN,
                        bedrijf.functionaliteiten(),
                        this::aanbod,
                        r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
        return leg(
                t,
                Feitentabel.BETROKKENHEID,
                bedrijf.betrokkenheid(),
                this::deelname,
                r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
    }

    private Toestand namen(Toestand t) {
        if (bedrijf.namen() == null && bedrijf.naam() != null) {
            return Naam.Leesbaar.isNaam(bedrijf.naam())
                    ? t.met(Feitentabel.NAMEN, List.of(vanBegin(bedrijf.naam().strip())))
                    : fout(t, "/naam", Fout.Soort.NAAM);
        }
        return leg(
                t,
                Feitentabel.NAMEN,
                bedrijf.namen(),
                this::naam,
                r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
    }

    private Toestand rechtsvormen(Toestand t) {
        if (bedrijf.rechtsvormen() == null && bedrijf.rechtsvorm() != null) {
            return t.met(Feitentabel.RECHTSVORMEN, List.of(vanBegin(bedrijf.rechtsvorm())));
        }
        return leg(
                t,
                Feitentabel.RECHTSVORMEN,
                bedrijf.rechtsvormen(),
                (r, p) -> lezer.verplicht(p + "/rechtsvorm", r.rechtsvorm()),
                r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
    }

    private Toestand identificaties(Toestand t) {
        var kvk = bedrijf.kvkNummer();
        if (bedrijf.identificaties() == null && kvk != null) {
            return Identificatie.Soort.KVK.isGeldig(kvk)
                    ? t.met(Feitentabel.IDENTIFICATIES, List.of(vanBegin(Identificatie.kvk(kvk))))
                    : fout(t, "/kvkNummer", Fout.Soort.NUMMER);
        }
        return leg(
                t,
                Feitentabel.IDENTIFICATIES,
                bedrijf.identificaties(),
                this::nummer,
                r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
    }

    private Toestand zetels(Toestand t) {
        var zetel = bedrijf.zetelGemeentecode();
        if (bedrijf.zetels() == null && zetel != null) {
            return GEMEENTE.matcher(zetel).matches()
                    ? t.met(Feitentabel.ZETELS, List.of(vanBegin(zetel)))
                    : fout(t, "/zetelGemeentecode", Fout.Soort.CODE);
        }
        return leg(
                t,
                Feitentabel.ZETELS,
                bedrijf.zetels(),
                (r, p) -> code(p + "/gemeentecode", r.gemeentecode(), GEMEENTE),
                r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
    }

    private Toestand relaties(Toestand t) {
        return leg(
                t,
                Feitentabel.RELATIES,
                bedrijf.relaties(),
                this::relatie,
                r -> new Periode(r.geldigVan(), r.geldigVanPrecisie(), r.geldigTot()));
    }

    private <R, T> Toestand leg(
            Toestand t,
            Feitentabel<T> tabel,
            @Nullable List<R> regels,
            Waarde<R, T> waarde,
            Function<R, Periode> periode) {
        return regels == null
                ? t
                : t.met(tabel, lezer.feiten("/" + tabel.naam(), regels, bestaan, waarde, periode));
    }

    private Toestand fout(Toestand t, String pointer, Fout.Soort soort) {
        lezer.fout(pointer, soort);
        return t;
    }

    private <T> Feit<T> vanBegin(T waarde) {
        return new Feit<>(waarde, bestaan, Precisie.ofDag(bedrijf.geldigVanPrecisie()));
    }

    private @Nullable String naam(SobGegevens.Naam regel, String pointer) {
        var naam = lezer.verplicht(pointer + "/naam", regel.naam());
        if (naam != null && !Naam.Leesbaar.isNaam(naam)) {
            lezer.fout(pointer + "/naam", Fout.Soort.NAAM);
            return null;
        }
        return naam == null ? null : naam.strip();
    }

    private @Nullable Identificatie nummer(Kenmerken.Nummer regel, String pointer) {
        var soort = lezer.verplicht(pointer + "/soort", regel.soort());
        var waarde = lezer.verplicht(pointer + "/waarde", regel.waarde());
        if (soort == null || waarde == null) {
            return null;
        }
        var uitgever = regel.uitgever() == null ? soort.uitgever() : regel.uitgever();
        if (!soort.isGeldig(waarde)) {
            lezer.fout(pointer + "/waarde", Fout.Soort.NUMMER);
        } else if (!Naam.Leesbaar.isNaam(uitgever)) {
            lezer.fout(pointer + "/uitgever", Fout.Soort.NAAM);
        } else {
            return new Identificatie(soort, waarde, uitgever);
        }
        return null;
    }

    private @Nullable Relatie relatie(SobGegevens.GemeenteRelatie regel, String pointer) {
        var gemeente = code(pointer + "/gemeentecode", regel.gemeentecode(), GEMEENTE);
        var soort = lezer.verplicht(pointer + "/soort", regel.soort());
        if (gemeente == null || soort == null) {
            return null;
        }
        var diensten = new ArrayList<>(regel.diensten() == null ? List.of() : regel.diensten());
        if (diensten.contains(null)) {
            lezer.fout(pointer + "/diensten", Fout.Soort.VERPLICHT);
            return null;
        }
        return new Relatie(gemeente, soort, regel.diensten());
    }

    private @Nullable Aanbod aanbod(Kenmerken.Functie regel, String pointer) {
        var code = code(pointer + "/functionaliteit", regel.functionaliteit(), CODE);
        return code == null ? null : new Aanbod(code);
    }

    private @Nullable Betrokkenheid deelname(Kenmerken.Deelname regel, String pointer) {
        var onderwerp = lezer.verplicht(pointer + "/onderwerp", regel.onderwerp());
        var regio = regel.arbeidsmarktregio();
        if (regio != null
                && (code(pointer + "/arbeidsmarktregio", regio, REGIO) == null
                        || onderwerp == null)) {
            return null;
        }
        if (regio != null && (onderwerp != Betrokkenheid.Onderwerp.RMT || !regel.betrokken())) {
            lezer.fout(pointer + "/arbeidsmarktregio", Fout.Soort.TEGENSTRIJDIG);
            return null;
        }
        return onderwerp == null ? null : new Betrokkenheid(onderwerp, regel.betrokken(), regio);
    }

    private @Nullable String code(String pointer, @Nullable String code, Pattern vorm) {
        var gegeven = lezer.verplicht(pointer, code);
        if (gegeven != null && !vorm.matcher(gegeven).matches()) {
            lezer.fout(pointer, Fout.Soort.CODE);
            return null;
        }
        return gegeven;
    }
}
