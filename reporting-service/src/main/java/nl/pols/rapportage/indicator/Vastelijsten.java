package nl.pols.rapportage.indicator;

/// Codes that nobody tells us, because they stand in a law or in a guideline: rows of code, name
/// and whether it exists on the day.
final class Vastelijsten {
    private static final String AANVRAGERS =
            "SELECT v.*, true AS bestaat FROM (VALUES ('GEMEENTE', 'Gemeente'), ('PERSOON',"
                    + " 'Persoon')) v (code, naam)";

    private static final String UITKERINGEN =
            """
            SELECT v.*, true AS bestaat
            FROM (VALUES
                ('PARTICIPATIEWET', 'Participatiewet'), ('IOAW', 'IOAW'), ('IOAZ', 'IOAZ'), ('WAJONG', 'Wajong'),
                ('WIA', 'WIA'), ('WW', 'WW'), ('GEEN', 'Geen uitkering')) v (code, naam)
            """;

    private static final String AFSTANDEN =
            """
            SELECT v.*, true AS bestaat
            FROM (VALUES
                ('KLEIN', 'Klein'), ('MIDDEL', 'Middel'), ('GROOT', 'Groot'), ('ZEER_GROOT', 'Zeer groot')) v (code, naam)
            """;

    private static final String DOELGROEPEN =
            """
            SELECT v.*, true AS bestaat
            FROM (VALUES
                ('BANENAFSPRAAK', 'Banenafspraak'), ('BESCHUT_WERK', 'Beschut werk'), ('WSW', 'Wsw'),
                ('OVERIG', 'Overig')) v (code, naam)
            """;

    private static final String WERKVORMEN =
            """
            SELECT v.*, true AS bestaat
            FROM (VALUES
                ('BESCHUT', 'Beschut bij het bedrijf'), ('GROEPSDETACHERING', 'Groepsdetachering'),
                ('INDIVIDUELE_DETACHERING', 'Individuele detachering'), ('BEGELEID_WERKEN', 'Begeleid werken')) v (code, naam)
            """;

    private static final String SECTOREN =
            "SELECT v.*, true AS bestaat FROM (VALUES ('MARKT', 'Markt'), ('OVERHEID',"
                    + " 'Overheid')) v (code, naam)";

    /// The layout of 2015 ended with 2018; the codes that followed aren't known, so none of them is
    /// a nought.
    private static final String VOORZIENINGTYPEN =
            """
            SELECT v.code, v.naam, :op < DATE '2019-01-01' AS bestaat
            FROM (VALUES
                ('01', 'Tijdelijke loonkostensubsidie'),
                ('02', 'WIW/ID-baan'),
                ('03', 'Participatieplaats'),
                ('04', 'Loonkostensubsidie (Participatiewet)'),
                ('05', 'Beschut werk'),
                ('06', 'Begeleiding op werkkring/jobcoach'),
                ('07', 'Vervoersvoorziening woon-werk'),
                ('08', 'Andere voorzieningen arbeidsbeperking'),
                ('99', 'Overige')) v (code, naam)
            """;

    private Vastelijsten() {}

    static String van(Dimensie dimensie) {
        return switch (dimensie) {
            case UITKERING -> UITKERINGEN;
            case AFSTAND -> AFSTANDEN;
            case DOELGROEP -> DOELGROEPEN;
            case AANVRAGER -> AANVRAGERS;
            case SECTOR -> SECTOREN;
            case VOORZIENINGTYPE -> VOORZIENINGTYPEN;
            case WERKVORM -> WERKVORMEN;
            case GEMEENTE, SOB, REGIO, REGELING, OORMERK, FUNCTIONALITEIT, PERIODE ->
                    throw new IllegalArgumentException(dimensie + " has no fixed list");
        };
    }
}
