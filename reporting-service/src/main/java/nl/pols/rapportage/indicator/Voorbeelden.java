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
             "filters":["gemeente","sob","regio"],"onderdelen":[],"toelichting":null,"toelichtingEn":null,"handelen":null,"handelenEn":null,"brief":"001"}
            """;
    static final String CATALOGUS = "{\"items\":[" + DEFINITIE + "]}";
    static final String WAARDEN =
            """
            {"indicator":"H01","versie":1,"peildatum":"2022-05-23","periode":null,"kennisdatum":"2022-12-31T23:59:59.999999Z",
             "afronding":{"regel":"HALF_UP","decimalen":0},
             "toelichting":"De noemer 46 is het aantal respondenten, niet het aantal sociaal ontwikkelbedrijven; het onderdeel 'respons' zegt welk deel dat is.",
             "waarden":[
              {"dimensies":{},"onderdeel":"beide","teller":27,"noemer":46,"noemerOmschrijving":"respondenten","waarde":0.5870,"afgerond":0.59,"interval":{"methode":"WILSON","niveau":0.95,"onder":0.4434,"boven":0.7171},"signaal":null,"eenheid":"AANDEEL","status":"DEFINITIEF","symbool":null},
              {"dimensies":{},"onderdeel":"alleen impuls banenafspraak","teller":10,"noemer":46,"noemerOmschrijving":"respondenten","waarde":0.2174,"afgerond":0.22,"interval":{"methode":"WILSON","niveau":0.95,"onder":0.1226,"boven":0.3557},"signaal":null,"eenheid":"AANDEEL","status":"DEFINITIEF","symbool":null},
              {"dimensies":{},"onderdeel":"alleen RMT","teller":0,"noemer":46,"noemerOmschrijving":"respondenten","waarde":0.0000,"afgerond":0.00,"interval":{"methode":"WILSON","niveau":0.95,"onder":0.0000,"boven":0.0771},"signaal":null,"eenheid":"AANDEEL","status":"DEFINITIEF","symbool":"NIHIL"},
              {"dimensies":{},"onderdeel":"geen van beide","teller":9,"noemer":46,"noemerOmschrijving":"respondenten","waarde":0.1957,"afgerond":0.20,"interval":{"methode":"WILSON","niveau":0.95,"onder":0.1065,"boven":0.3317},"signaal":null,"eenheid":"AANDEEL","status":"DEFINITIEF","symbool":null},
              {"dimensies":{},"onderdeel":"respons","teller":46,"noemer":90,"noemerOmschrijving":"bestaande sociaal ontwikkelbedrijven","waarde":0.5111,"afgerond":0.51,"interval":null,"signaal":null,"eenheid":"AANDEEL","status":"DEFINITIEF","symbool":null}]}
            """;

    static final String HERKOMST =
            """
            {"items":[{"soort":"TRAJECT","id":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","versie":2,
              "deelnemerId":"0e2d1c3b-4a59-8677-9685-a4b3c2d1e0f9",
              "gegevens":{"gemeentecode":"GM0363","startdatum":"2021-03-01","productieUrenHonderdsten":"1600",
               "totaalUrenHonderdsten":"2200","uitkering":"PARTICIPATIEWET","doelgroep":"OVERIG","afstand":"GROOT"}}],
             "next":null,"prev":null}
            """;
    static final String CSV =
            """
            indicator;versie;kennisdatum;licentie;peildatum;onderdeel;teller;noemer;waarde;afgerond;noemerOmschrijving;eenheid;status;symbool
            H01;1;2022-12-31T23:59:59.999999Z;https://creativecommons.org/licenses/by/4.0/deed.nl;2022-05-23;beide;27;46;0,5870;0,59;respondenten;AANDEEL;DEFINITIEF;
            H01;1;2022-12-31T23:59:59.999999Z;https://creativecommons.org/licenses/by/4.0/deed.nl;2022-05-23;alleen RMT;0;46;0,0000;0,00;respondenten;AANDEEL;DEFINITIEF;-
            """;
    static final String JSON_STAT =
            """
            {"version":"2.0","class":"dataset","label":"H01 Betrokkenheid","updated":"2022-12-31T23:59:59.999999Z",
             "id":["peildatum","onderdeel","maat"],"size":[1,1,4],
             "dimension":{
              "peildatum":{"label":"Peildatum","category":{"index":["2022-05-23"],"label":{"2022-05-23":"2022-05-23"}}},
              "onderdeel":{"label":"Onderdeel","category":{"index":["beide"],"label":{"beide":"beide"}}},
              "maat":{"label":"Maat","category":{"index":["teller","noemer","waarde","afgerond"],
               "label":{"teller":"teller","noemer":"noemer","waarde":"waarde","afgerond":"afgerond"}}}},
             "role":{"time":["peildatum"],"metric":["maat"]},
             "value":[27,46,0.5870,0.59],"status":{},
             "extension":{"licentie":"https://creativecommons.org/licenses/by/4.0/deed.nl"}}
            """;

    private Voorbeelden() {}
}
