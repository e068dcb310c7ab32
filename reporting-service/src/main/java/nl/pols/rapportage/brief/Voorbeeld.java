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
               "indicator":"A02","onderdeel":null,"parameters":{"peildatum":"2022-05-23"},"briefWaarde":13500,
               "briefTekst":"zo'n 13.500","eenheid":"AANTAL","afrondingseenheid":500,"bandbreedte":null,
               "teller":13482,"noemer":null,"waarde":13482.0000,"afgerond":13500,"binnenAfronding":true}]}
            """;

    private Voorbeeld() {}
}
