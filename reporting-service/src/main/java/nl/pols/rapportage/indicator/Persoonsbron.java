package nl.pols.rapportage.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The kinds of facts about people beside trajectories, and the external series that stand beside
/// them. Their rows go by the alias of trajectories, so that municipality, region and succession
/// are found in the same way.
final class Persoonsbron {
    private static final Bron VOORZIENING =
            perGemeente("voorzieningversie t", "t", "t.voorziening_id")
                    .met(Dimensie.VOORZIENINGTYPE, "t.type", List.of());

    private static final Bron BESCHUT =
            perGemeente("beschutversie t", "t", "t.dossier_id")
                    .met(Dimensie.AANVRAGER, "t.aanvrager", List.of());

    private static final Bron BESCHUTPLAATS =
            perGemeente("beschutplaats t", null, "t.dossier_id")
                    .bijSob()
                    .met(Dimensie.AANVRAGER, "t.aanvrager", List.of());

    private static final Bron EERSTEPLAATS =
            perGemeente("eersteplaats t", null, "t.dossier_id")
                    .bijSob()
                    .met(Dimensie.AANVRAGER, "t.aanvrager", List.of());

    private static final Bron BESCHUTAANTAL =
            new Bron("beschutaantal a", null, Map.of())
                    .met(Dimensie.GEMEENTE, "a.gemeentecode", List.of())
                    .met(
                            Dimensie.REGIO,
                            "r.regio",
                            List.of(" LEFT JOIN streek r ON r.gemeentecode = a.gemeentecode"));

    private static final Bron REGISTRATIE =
            perGemeente("registratieversie t", "t", "t.registratie_id");

    /// Wsw employments with the slices of their course.
    private static final Bron WSW =
            perGemeente(
                            "dienstverbandversie t JOIN dienstverbanddeel w USING"
                                    + " (dienstverband_id, volgnummer)",
                            "t",
                            "t.dienstverband_id")
                    .bijSob()
                    .met(Dimensie.WERKVORM, "w.vorm", List.of());

    private static final Bron SOBINSTROOM = perGemeente("sobinstroom t", null, "t.id").bijSob();

    private static final Bron BESCHUTBEGIN =
            perGemeente("beschutbegin t", null, "t.sob_id").bijSob();

    /// How often somebody came back to the same place, from the counts.
    private static final Bron TERUGKEER =
            perGemeente("telterugkeer t", null, "t.gemeentecode").bijSob();

    /// Who came more than once, each time.
    private static final Bron MEERMAALS =
            perGemeente("telinstroom t", null, "t.deelnemer_id").bijSob();

    /// Cells of which the people are held in memory.
    private static final Bron BESCHUTCEL = cellen("BESCHUT");

    private static final Bron WSWCEL = cellen("WSW");

    private Persoonsbron() {}

    static Bron van(String naam, Collection<Dimensie> dimensies) {
        return switch (naam) {
            case "voorziening" -> VOORZIENING;
            case "beschut" -> BESCHUT;
            case "beschutplaats" -> BESCHUTPLAATS;
            case "eersteplaats" -> EERSTEPLAATS;
            case "beschutaantal" -> BESCHUTAANTAL;
            case "registratie" -> REGISTRATIE;
            case "wsw" -> WSW;
            case "beschutcel" -> BESCHUTCEL;
            case "wswcel" -> WSWCEL;
            case "sobinstroom" -> SOBINSTROOM;
            case "beschutbegin" -> BESCHUTBEGIN;
            case "terugkeer" -> TERUGKEER;
            case "meermaals" -> MEERMAALS;
            case "banenafspraak" -> reeks("BANENAFSPRAAK_%", dimensies);
            case "registertotaal" -> reeks("DOELGROEPREGISTER_PERSONEN", dimensies);
            case "wswraming" -> reeks("WSW_RAMING_ARBEIDSJAREN", dimensies);
            default -> throw new IllegalStateException("Unknown facts {" + naam + "}");
        };
    }

    private static Bron perGemeente(
            String rijen, @org.jspecify.annotations.Nullable String versie, String geval) {
        return new Bron(rijen, versie, geval, Map.of())
                .met(Dimensie.GEMEENTE, "t.gemeentecode", List.of())
                .met(
                        Dimensie.REGIO,
                        "r.regio",
                        List.of(" LEFT JOIN streek r ON r.gemeentecode = t.gemeentecode"));
    }

    private static Bron cellen(String soort) {
        return perGemeente(
                        "(SELECT * FROM persooncel WHERE soort = '%s') t".formatted(soort),
                        null,
                        "t.stand")
                .bijSob();
    }

    /// What the source itself says at the level that is asked: its figure of a region is none of
    /// the country's, and it has none of a company.
    private static Bron reeks(String reeksen, Collection<Dimensie> dimensies) {
        return new Bron(
                        "(SELECT * FROM reeksnu x WHERE x.reeks LIKE '%s' AND %s AND %s AND %s) b"
                                .formatted(
                                        reeksen,
                                        opNiveau("gemeentecode", Dimensie.GEMEENTE, dimensies),
                                        opNiveau("regio", Dimensie.REGIO, dimensies),
                                        opNiveau("sector", Dimensie.SECTOR, dimensies)),
                        null,
                        Map.of())
                .met(Dimensie.GEMEENTE, "b.gemeentecode", List.of())
                .met(Dimensie.REGIO, "b.regio", List.of())
                .met(Dimensie.SECTOR, "b.sector", List.of())
                .met(Dimensie.SOB, "NULL::text", List.of());
    }

    private static String opNiveau(
            String kolom, Dimensie dimensie, Collection<Dimensie> dimensies) {
        return "x.%s IS %s".formatted(kolom, dimensies.contains(dimensie) ? "NOT NULL" : "NULL");
    }
}
