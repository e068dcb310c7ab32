package nl.pols.rapportage.kubus;

/// Examples for the document.
final class Voorbeelden {
    static final String MENU =
            """
            {"items":[{"kubus":"trajectenmonitor-lopend-gebied-uitkering","naam":"Lopende trajecten met productiewerk",
             "definitie":"Het aantal trajecten dat op de peildatum loopt en uren productiewerk heeft.","product":"TRAJECTENMONITOR",
             "assen":["gebied","uitkering"],"perioden":["2021-H2","2022-H1"]}]}
            """;
    static final String CELLEN =
            """
            {"kubus":"trajectenmonitor-lopend-gebied-uitkering","periode":"2022-H1","publicatie":"TRAJECTENMONITOR-2022-H1-1",
             "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","kennisdatum":"2022-10-01T00:00:00Z",
             "cellen":[{"plaats":{"gebied":"NL","uitkering":"TOTAAL"},"waarde":13500,"herzien":false},
                       {"plaats":{"gebied":"GM0363","uitkering":"IOAZ"},"symbool":"GEHEIM","herzien":false}]}
            """;
    static final String CSV =
            """
            publicatie,periode,licentie,gebied,gebiedNaam,uitkering,uitkeringNaam,aantal,herzien,symbool
            TRAJECTENMONITOR-2022-H1-1,2022-H1,https://creativecommons.org/licenses/by/4.0/deed.nl,NL,Nederland,TOTAAL,Totaal,13500,,
            """;
    static final String JSON_STAT =
            """
            {"version":"2.0","class":"dataset","label":"Trajectenmonitor 2022-H1: Lopende trajecten met productiewerk",
             "id":["gebied","uitkering"],"size":[1,1],"value":[13500]}
            """;

    private Voorbeelden() {}
}
