package nl.pols.rapportage.indicator;

/// Examples in the OpenAPI document; a test holds the answers against their shape.
final class Voorbeelden {
    static final String DEFINITIE =
            """
            {"code":"A02","versie":1,"naam":"Lopende trajecten met productiewerk",
             "naamEn":"Running trajectories with production work",
             "definitie":"Het aantal trajecten dat op de peildatum loopt en uren productiewerk heeft: een stand, geen stroom.",
             "definitieEn":"The number of trajectories running on the reference date with hours of production work: a stock, not a flow.",
             "formule":"aantal trajecten met startdatum <= peildatum < einddatum en productie-uren > 0",
             "teller":"trajecten","noemer":null,"tijd":"PEILDATUM","eenheid":"AANTAL","decimalen":0,
             "afronding":"HALF_UP","uitsplitsingen":["gemeente","sob","regio","periode"],
             "filters":["gemeente","sob","regio"],"onderdelen":[],"brief":"001"}
            """;
    static final String CATALOGUS = "{\"items\":[" + DEFINITIE + "]}";
    static final String WAARDEN =
            """
            {"indicator":"A06","versie":1,"peildatum":null,"periode":"2021","kennisdatum":"2022-06-30T23:59:59.999999Z",
             "waarden":[
              {"dimensies":{},"onderdeel":"t/m 3 maanden","teller":38,"noemer":100,"waarde":0.3800,"eenheid":"AANDEEL","status":"DEFINITIEF"},
              {"dimensies":{},"onderdeel":"3 t/m 6 maanden","teller":38,"noemer":100,"waarde":0.3800,"eenheid":"AANDEEL","status":"DEFINITIEF"},
              {"dimensies":{},"onderdeel":"6 t/m 12 maanden","teller":18,"noemer":100,"waarde":0.1800,"eenheid":"AANDEEL","status":"DEFINITIEF"},
              {"dimensies":{},"onderdeel":"langer dan 12 maanden","teller":6,"noemer":100,"waarde":0.0600,"eenheid":"AANDEEL","status":"DEFINITIEF"}]}
            """;

    private Voorbeelden() {}
}
