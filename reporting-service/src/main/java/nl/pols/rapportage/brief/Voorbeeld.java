package nl.pols.rapportage.brief;

/// Examples in the OpenAPI document.
final class Voorbeeld {
    static final String LIJST =
            """
            {"items":[{"brief":"001","titel":"Brief over productiewerk in re-integratietrajecten en de rol van sociaal ontwikkelbedrijven (2022)",
             "peildatum":"2022-05-23","rijen":31}]}
            """;
    static final String BRIEF =
            """
            {"brief":"001","titel":"Brief over productiewerk in re-integratietrajecten en de rol van sociaal ontwikkelbedrijven (2022)",
             "peildatum":"2022-05-23","kennisdatum":"2026-11-21T10:00:00Z","rijen":[
              {"id":"F021","bron":"001","soort":"BRIEF","omschrijving":"Trajecten met productiewerk die op dit moment lopen",
               "indicator":"A02","onderdeel":null,"definitie":"Het aantal trajecten dat op de peildatum loopt en uren productiewerk heeft.","parameters":{"peildatum":"2022-05-23"},"briefWaarde":13500,
               "briefTekst":"zo'n 13.500","eenheid":"AANTAL","afrondingseenheid":500,"bandbreedte":null,
               "teller":13482,"noemer":null,"waarde":13482.0000,"afgerond":13500,"binnenAfronding":true,
               "verschil":"Gelijk, in de eenheid waarop de brief afrondt."}],
             "meer":[],
             "nietBerekend":[{"id":"F034","omschrijving":"Klankbordgroep","briefTekst":"3","soort":"DOSSIER","reden":"onderdeel van het onderzoek zelf"}]}
            """;

    static final String CSV =
            """
            cijfer;cijferNaam;briefWaarde;teller;noemer;waarde;afgerond;briefTekst;indicator;onderdeel;eenheid;binnenAfronding;toelichting;symbool
            F021;Trajecten met productiewerk die op dit moment lopen;13500;13482;;13482,0000;13500;zo'n 13.500;A02;;AANTAL;ja;Gelijk, in de eenheid waarop de brief afrondt.;
            """;
    static final String KUBUS =
            """
            {"version":"2.0","class":"dataset","label":"Brief","updated":"2026-11-21T10:00:00Z","id":["cijfer","maat"],"size":[1,1],
             "dimension":{"cijfer":{"label":"Cijfer","category":{"index":["F021"],"label":{"F021":"Trajecten"}}},
              "maat":{"label":"Maat","category":{"index":["waarde"],"label":{"waarde":"waarde"}}}},
             "role":{"metric":["maat"]},"value":[13482.0000],"status":{},"extension":{"brief":"001"}}
            """;

    private Voorbeeld() {}
}
