package nl.pols.rapportage.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.pols.rapportage.formaat.Tabel;
import nl.pols.rapportage.formaat.Tabel.Categorie;
import nl.pols.rapportage.formaat.Tabel.Rij;
import nl.pols.rapportage.formaat.Tabel.Rol;
import nl.pols.rapportage.indicator.Uitkomst.Waarde;
import org.jspecify.annotations.Nullable;

/// An answer as a cube: the moment, the filters, the break-down and the parts are its axes, and the
/// integers and values its numbers.
final class Cijfertabel {
    /// The part without a name, which is the indicator itself.
    static final String HOOFDCIJFER = "hoofdcijfer";

    private static final String NAAM = "Naam";
    private static final String ONDERDEEL = "onderdeel";

    private final Vraag vraag;
    private final Uitkomst uitkomst;

    private Cijfertabel(Vraag vraag, Uitkomst uitkomst) {
        this.vraag = vraag;
        this.uitkomst = uitkomst;
    }

    static Tabel van(Vraag vraag, Uitkomst uitkomst) {
        return new Cijfertabel(vraag, uitkomst).tabel();
    }

    private Tabel tabel() {
        var indicator = vraag.indicator();
        var assen = assen();
        var vast = new LinkedHashMap<String, String>();
        vast.put("indicator", indicator.code());
        vast.put("versie", String.valueOf(indicator.versie()));
        vast.put("kennisdatum", uitkomst.kennisdatum().toString());
        vast.put("licentie", Licentie.van(vraag));
        return new Tabel(
                indicator.code() + "-" + moment(),
                indicator.code() + " " + indicator.naam().nl(),
                Gegevens.van(vraag, uitkomst),
                vast,
                uitkomst.kennisdatum(),
                assen,
                kenmerken(),
                maten(),
                () -> uitkomst.waarden().stream().map(w -> rij(assen, w)).iterator());
    }

    private String moment() {
        return Objects.requireNonNullElse(uitkomst.periode(), vraag.peildatum().toString());
    }

    private List<Tabel.Dimensie> assen() {
        var assen = new ArrayList<Tabel.Dimensie>();
        if (uitkomst.peildatum() != null) {
            assen.add(vast("peildatum", "Peildatum", uitkomst.peildatum().toString()));
        }
        if (uitkomst.periode() != null && !vraag.uitsplitsingen().contains(Dimensie.PERIODE)) {
            assen.add(vast("periode", "Periode", uitkomst.periode()));
        }
        for (String sleutel : sleutels()) {
            assen.add(as(sleutel));
        }
        var onderdelen =
                vraag.indicator().onderdelen().stream()
                        .map(o -> Categorie.van(naam(o.naam())))
                        .toList();
        assen.add(new Tabel.Dimensie(ONDERDEEL, "Onderdeel", Rol.ANDERS, onderdelen));
        return assen;
    }

    private static Tabel.Dimensie vast(String sleutel, String label, String waarde) {
        return new Tabel.Dimensie(sleutel, label, Rol.TIJD, List.of(Categorie.van(waarde)));
    }

    /// The filters and the break-down, as the answer has them.
    private List<String> sleutels() {
        var sleutels = new LinkedHashSet<String>();
        vraag.filters().keySet().stream().sorted().forEach(d -> sleutels.add(d.sleutel()));
        for (Dimensie uitsplitsing : vraag.uitsplitsingen()) {
            sleutels.remove(uitsplitsing.sleutel());
            sleutels.add(uitsplitsing.sleutel());
        }
        return List.copyOf(sleutels);
    }

    private Tabel.Dimensie as(String sleutel) {
        var categorieen =
                uitkomst.waarden().stream().map(w -> categorie(sleutel, w)).distinct().toList();
        return new Tabel.Dimensie(sleutel, kop(sleutel), rol(sleutel), categorieen);
    }

    private static String kop(String sleutel) {
        return Character.toUpperCase(sleutel.charAt(0)) + sleutel.substring(1);
    }

    private static Rol rol(String sleutel) {
        return switch (Dimensie.lees(sleutel).orElseThrow()) {
            case GEMEENTE, REGIO -> Rol.PLAATS;
            case PERIODE -> Rol.TIJD;
            default -> Rol.ANDERS;
        };
    }

    private static Categorie categorie(String sleutel, Waarde waarde) {
        var code = waarde.dimensies().getOrDefault(sleutel, "");
        return new Categorie(code, waarde.dimensies().getOrDefault(sleutel + NAAM, code));
    }

    /// Whether the indicator has figures with an interval: the columns are the same in each answer
    /// of it, whatever was counted.
    private boolean metInterval() {
        return vraag.indicator().onderdelen().stream().anyMatch(o -> o.interval() != null);
    }

    private boolean metSignaal() {
        return vraag.indicator().onderdelen().stream().anyMatch(o -> o.signaal() != null);
    }

    private List<String> kenmerken() {
        var kenmerken = new ArrayList<>(List.of("noemerOmschrijving", "eenheid", "status"));
        if (metInterval()) {
            kenmerken.add("interval");
        }
        if (metSignaal()) {
            kenmerken.add("signaal");
        }
        return kenmerken;
    }

    private List<String> maten() {
        var maten = new ArrayList<>(List.of("teller", "noemer", "waarde", "afgerond"));
        if (metInterval()) {
            maten.addAll(List.of("intervalOnder", "intervalBoven"));
        }
        return maten;
    }

    private List<@Nullable String> kenmerken(Waarde waarde) {
        var kenmerken = new ArrayList<@Nullable String>();
        kenmerken.add(waarde.noemerOmschrijving());
        kenmerken.add(waarde.eenheid().name());
        kenmerken.add(waarde.status().name());
        if (metInterval()) {
            var interval = waarde.interval();
            kenmerken.add(interval == null ? null : interval.methode() + " " + interval.niveau());
        }
        if (metSignaal()) {
            var signaal = waarde.signaal();
            kenmerken.add(signaal == null ? null : signaal.name());
        }
        return kenmerken;
    }

    private List<@Nullable BigDecimal> maten(Waarde waarde) {
        var maten = new ArrayList<@Nullable BigDecimal>();
        maten.add(getal(waarde.teller()));
        maten.add(getal(waarde.noemer()));
        maten.add(waarde.waarde());
        maten.add(waarde.afgerond());
        if (metInterval()) {
            var interval = waarde.interval();
            maten.add(interval == null ? null : interval.onder());
            maten.add(interval == null ? null : interval.boven());
        }
        return maten;
    }

    private Rij rij(List<Tabel.Dimensie> assen, Waarde waarde) {
        var plaats =
                assen.stream()
                        .map(as ->
                                switch (as.sleutel()) {
                                    case ONDERDEEL -> Categorie.van(naam(waarde.onderdeel()));
                                    default ->
                                            waarde.dimensies().containsKey(as.sleutel())
                                                    ? categorie(as.sleutel(), waarde)
                                                    : as.categorieen().getFirst();
                                })
                        .toList();
        return new Rij(plaats, kenmerken(waarde), maten(waarde), waarde.symbool());
    }

    private static String naam(@Nullable String onderdeel) {
        return onderdeel == null ? HOOFDCIJFER : onderdeel;
    }

    private static @Nullable BigDecimal getal(@Nullable Long getal) {
        return getal == null ? null : BigDecimal.valueOf(getal);
    }

    /// What must be known to read it.
    private static final class Gegevens {
        static Map<String, String> van(Vraag vraag, Uitkomst uitkomst) {
            var indicator = vraag.indicator();
            var gegevens = new LinkedHashMap<String, String>();
            gegevens.put("definitie", indicator.definitie().nl());
            gegevens.put("definition", indicator.definitie().en());
            gegevens.put("formule", indicator.formule());
            gegevens.put("teller", indicator.teller());
            if (indicator.noemer() != null) {
                gegevens.put("noemer", indicator.noemer());
            }
            gegevens.put("versie", String.valueOf(indicator.versie()));
            gegevens.put("eenheid", indicator.eenheid().name());
            gegevens.put(
                    "afronding",
                    "%s, %d decimalen"
                            .formatted(
                                    uitkomst.afronding().regel(),
                                    uitkomst.afronding().decimalen()));
            gegevens.put("kennisdatum", uitkomst.kennisdatum().toString());
            if (uitkomst.indeling() != null) {
                gegevens.put(
                        "indeling", "gemeentelijke indeling van 1 januari " + uitkomst.indeling());
            }
            if (uitkomst.toelichting() != null) {
                gegevens.put("toelichting", uitkomst.toelichting());
            }
            var handelen = indicator.handelen();
            if (handelen != null) {
                gegevens.put("handelen", handelen.nl());
            }
            gegevens.put("bron", "Pols, reporting-service; brief " + indicator.brief());
            gegevens.put("adres", Adres.van(vraag));
            gegevens.put("licentie", Licentie.van(vraag));
            return gegevens;
        }
    }
}
