package nl.pols.rapportage.aanlevering;

/// Examples in the OpenAPI document.
final class Voorbeelden {
    static final String NIEUWE_REACTIE =
            """
            {"periode":"2021-Q2","tekst":"De loonwaardemetingen van juni volgen in augustus."}
            """;
    static final String REACTIE =
            """
            {"tekst":"De loonwaardemetingen van juni volgen in augustus.","op":"2021-07-08T09:14:03Z"}
            """;
    static final String MONITOR =
            """
            {"periode":"2021-Q2","kennisdatum":"2021-07-31T23:59:59.999999Z","openVanaf":"2021-07-14","nogNietOpen":0,
             "gemeenten":[{"gemeentecode":"GM0363","naam":"Amsterdam","verklaardOp":"2021-07-06T08:00:00Z",
              "reactie":{"tekst":"De loonwaardemetingen van juni volgen in augustus.","op":"2021-07-08T09:14:03Z"},
              "metingen":[
               {"onderwerp":"VOLLEDIGHEID","veld":"loonwaardemetingen","teller":61,"noemer":88,"waarde":0.6932,"mediaanDagen":null,"p90Dagen":null,"symbool":null},
               {"onderwerp":"TIJDIGHEID","veld":"startdatum","teller":90,"noemer":97,"waarde":0.9278,"mediaanDagen":9,"p90Dagen":28,"symbool":null}]}]}
            """;
    static final String CSV =
            """
            licentie;periode;gemeente;gemeenteNaam;meting;teller;noemer;waarde;mediaanDagen;p90Dagen;symbool
            niet openbaar;2021-Q2;GM0363;Amsterdam;TIJDIGHEID: startdatum;90;97;0,9278;9;28;
            """;
    static final String JSON_STAT =
            """
            {"version":"2.0","class":"dataset","label":"Aanlevering door gemeenten 2021-Q2","id":["periode","gemeente","meting","maat"],"size":[1,1,21,5]}
            """;
    static final String NIEUW_ANTWOORD =
            """
            {"tekst":"Klopt: in maart begonnen twee groepen van het taalprogramma."}
            """;
    static final String NAVRAAG =
            """
            {"navraagId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","gemeentecode":"GM0363","reeks":"BEGONNEN","maand":"2021-03-01",
             "aantal":61,"mediaan":31.5,"onder":14.7,"boven":48.3,"jaren":6,"gevraagdOp":"2021-05-01T03:00:00Z","status":"BEANTWOORD",
             "antwoord":{"tekst":"Klopt: in maart begonnen twee groepen van het taalprogramma.","door":"gemeente-amsterdam","op":"2021-05-04T10:00:00Z"}}
            """;
    static final String NAVRAGEN = "{\"items\":[" + NAVRAAG + "],\"next\":null,\"prev\":null}";

    private Voorbeelden() {}
}
