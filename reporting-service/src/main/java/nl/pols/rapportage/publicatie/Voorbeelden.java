package nl.pols.rapportage.publicatie;

/// Examples for the document.
final class Voorbeelden {
    static final String ID = "6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e";
    static final String NIEUW =
            """
            {"product":"TRAJECTENMONITOR","periode":"2022-H1","kennisdatum":"2022-10-01T00:00:00Z","embargoTot":"2022-10-15T04:30:00Z"}
            """;
    private static final String VAST =
            """
            {"id":"6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e","product":"TRAJECTENMONITOR","titel":"Trajectenmonitor","periode":"2022-H1",
             "kennisdatum":"2022-10-01T00:00:00Z","embargoTot":"2022-10-15T04:30:00Z",
             "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            """;
    private static final String GETEKEND =
            "\"nummer\":\"TRAJECTENMONITOR-2022-H1-1\",\"versie\":1,";
    static final String CONCEPT = VAST + "\"status\":\"CONCEPT\"}";
    static final String KOP = VAST + GETEKEND + "\"status\":\"UITGEBRACHT\"}";
    static final String INGETROKKEN =
            VAST
                    + GETEKEND
                    + "\"status\":\"INGETROKKEN\",\"ingetrokkenOp\":\"2022-11-01T09:00:00Z\","
                    + "\"intrekkingsreden\":\"Een gemeente leverde dubbel aan.\"}";
    private static final String OPSTELLING =
            """
            {"publicatieId":"6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e","product":"TRAJECTENMONITOR","periode":"2022-H1",
             "gevraagdOp":"2022-10-02T09:00:00Z",
            """;
    static final String WACHT = OPSTELLING + "\"fase\":\"WACHTEN\",\"poging\":0}";
    static final String BEZIG =
            OPSTELLING
                    + "\"begonnenOp\":\"2022-10-02T09:00:01Z\",\"fase\":\"BEVEILIGEN\","
                    + "\"reeks\":\"LOPEND\",\"poging\":1}";
    static final String MISLUKT =
            OPSTELLING
                    + "\"begonnenOp\":\"2022-10-02T09:00:01Z\",\"geeindigdOp\":"
                    + "\"2022-10-02T09:00:09Z\",\"fase\":\"MISLUKT\",\"reeks\":\"LOPEND"
                    + " (AANVALLEN)\",\"poging\":1,\"mislukt\":{\"wat\":\"Niet veilig te"
                    + " publiceren: 2 geheime cellen zijn te nauw te schatten.\",\"waar\":"
                    + "\"LOPEND (AANVALLEN)\",\"watTeDoen\":\"Verhelp wat hierboven staat en"
                    + " stel de publicatie opnieuw op.\"}}";
    static final String KALENDER = "{\"items\":[" + KOP + "],\"next\":null,\"prev\":null}";
    static final String REDEN = "{\"reden\":\"Een gemeente leverde dubbel aan.\"}";
    static final String RISICO =
            """
            {"items":[{"reeks":"LOPEND","plaats":{"gebied":"GM0363","uitkering":"IOAZ"},"beloofdOnder":0,"beloofdBoven":10,
             "gevondenOnder":0,"gevondenBoven":27}]}
            """;
    static final String VERIFICATIE =
            """
            {"id":"6f1c2f1e-8f5e-4b53-9c55-0f6a2b1c4d5e",
             "vastgelegd":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "bewaard":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "herrekend":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "programma":"5f2c1e0b9d4a7c6e8f3b2a1d0c9e8f7a6b5c4d3e","zelfdeDefinities":true,"gelijk":true}
            """;
    static final String REEKS =
            """
            {"code":"LOPEND","indicator":"A02","versie":1,"naam":"Lopende trajecten met productiewerk",
             "definitie":"Het aantal trajecten dat op de peildatum loopt en uren productiewerk heeft.",
             "eenheid":"AANTAL","basis":5,
             "tabellen":[{"naam":"gebied-uitkering","assen":["GEBIED","UITKERING"]}],
             "indelingen":[{"as":"gebied","totaal":"NL","ouders":{"AM22":"NL","GM0363":"AM22"},
                            "namen":{"NL":"Nederland","AM22":"Groot Amsterdam","GM0363":"Amsterdam"}},
                           {"as":"uitkering","totaal":"TOTAAL","ouders":{"IOAZ":"TOTAAL"},
                            "namen":{"TOTAAL":"Totaal","IOAZ":"IOAZ"}}],
             "cellen":[{"plaats":{},"waarde":13500,"herzien":false},
                       {"plaats":{"gebied":"GM0363","uitkering":"IOAZ"},"symbool":"GEHEIM","herzien":false}],
             "verantwoording":{"regels":{"minimum":10,"bijdragers":3,"dominantie":85,"pProcent":10,"afrondbasis":5,"meesteGeheim":15},
                               "geheim":{"SAMEN":120},
                               "verlies":[{"tabel":"gebied-uitkering","niveau":"gebied 2, uitkering 1","cellen":2052,
                                           "geheim":120,"deelGeheim":2}],
                               "vergroofd":[],"aanvallen":48}}
            """;
    static final String INHOUD =
            """
            {"product":"TRAJECTENMONITOR","titel":"Trajectenmonitor","periode":"2022-H1","kennisdatum":"2022-10-01T00:00:00Z",
             "definities":"5d2c1f0a","licentie":"https://creativecommons.org/licenses/by/4.0/deed.nl","reeksen":[
            """
                    + REEKS
                    + "],\"respons\":[{\"bron\":\"TRAJECT\",\"afzenders\":345,"
                    + "\"geleverd\":338,\"verklaard\":210,\"stil\":5,\"kwaliteit\":"
                    + "[{\"onderwerp\":\"VOLLEDIGHEID\",\"veld\":\"uitstroom\","
                    + "\"procent\":93}]}]}";
    static final String CSV =
            """
            publicatie,periode,licentie,gebied,gebiedNaam,uitkering,uitkeringNaam,aantal,herzien,symbool
            TRAJECTENMONITOR-2022-H1-1,2022-H1,https://creativecommons.org/licenses/by/4.0/deed.nl,NL,Nederland,TOTAAL,Totaal,13500,,
            """;
    static final String KUBUS =
            """
            {"version":"2.0","class":"dataset","label":"Trajectenmonitor 2022-H1: Lopende trajecten met productiewerk",
             "id":["gebied","uitkering"],"size":[1,1],"value":[13500]}
            """;

    static final String CATALOGUS =
            """
            {"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/"},
             "@id":"https://pols.example/rapportage/v1/catalogus","@type":"dcat:Catalog",
             "dct:title":{"@language":"nl","@value":"Cijfers over sociaal ontwikkelbedrijven"},
             "dcat:dataset":[{"@id":"https://pols.example/publicaties/TRAJECTENMONITOR-2022-H1-1","@type":"dcat:Dataset",
                              "dct:identifier":"TRAJECTENMONITOR-2022-H1-1"}]}
            """;

    private Voorbeelden() {}
}
