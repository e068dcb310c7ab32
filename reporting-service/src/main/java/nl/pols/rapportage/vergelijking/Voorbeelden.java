package nl.pols.rapportage.vergelijking;

/// Examples in the OpenAPI document.
final class Voorbeelden {
    static final String BEDRIJVEN =
            """
            {"items":[{"sobId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","naam":"Werkbedrijf Noord"}]}
            """;
    static final String VERGELIJKING =
            """
            {"sobId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","naam":"Werkbedrijf Noord","periode":"2021",
             "kennisdatum":"2022-06-30T23:59:59.999999Z",
             "groep":{"regel":"TAAKOMVANG_EN_GROOTTE","taakomvang":"BREED","grootteklasse":"MIDDEN","aantal":18,"minimum":10},
             "cijfers":[{"indicator":"A05","versie":1,"onderdeel":null,"naam":"Aandeel productiewerk","eenheid":"AANDEEL",
              "verloop":[{"periode":"2021","teller":318400,"noemer":420000,"waarde":0.7581,"afgerond":0.76,"status":"DEFINITIEF",
               "symbool":null,"aantal":18,"p25":0.71,"mediaan":0.74,"p75":0.78,"groepssymbool":null,"ligging":"MIDDEN"}]}]}
            """;
    static final String CSV =
            """
            licentie;sob;sobNaam;cijfer;cijferNaam;periode;teller;noemer;waarde;afgerond;bedrijven;p25;mediaan;p75;eenheid;status;ligging;groepssymbool;symbool
            niet openbaar;0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e;Werkbedrijf Noord;A05;Aandeel productiewerk;2021;318400;420000;0,7581;0,76;18;0,71;0,74;0,78;AANDEEL;DEFINITIEF;MIDDEN;;
            """;
    static final String JSON_STAT =
            """
            {"version":"2.0","class":"dataset","label":"Vergelijking Werkbedrijf Noord","id":["sob","cijfer","periode","maat"],"size":[1,1,1,8]}
            """;

    static final String VERSCHILLEN =
            """
            {"sobId":"0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e","naam":"Werkbedrijf Noord","periode":"2021",
             "kennisdatum":"2022-06-30T23:59:59.999999Z",
             "groep":{"regel":"TAAKOMVANG_EN_GROOTTE","taakomvang":"BREED","grootteklasse":"MIDDEN","aantal":18,"minimum":10},
             "verschillen":[{"code":"OMZET","naam":"Omzet uit trajecten","eenheid":"CENT","bedrijven":17,
              "eigen":48000000,"groep":36000000,"verschil":12000000,"symbool":null,
              "delen":[{"naam":"aantal trajecten","eenheid":"AANTAL","eigen":200,"groep":150,"bijdrage":12100000},
               {"naam":"uren productie per week per traject","eenheid":"UREN","eigen":16.00,"groep":15.00,"bijdrage":2700000},
               {"naam":"omzet per uur productie per week","eenheid":"CENT","eigen":15000,"groep":16000,"bijdrage":-2800000}]}]}
            """;
    static final String VERSCHILLEN_CSV =
            """
            licentie;sob;sobNaam;deel;deelNaam;eigen;groep;bijdrage;bedrijven;eenheid;symbool
            niet openbaar;0197f7a2-5c8e-7c3e-9d55-0f6a2b1c4d5e;Werkbedrijf Noord;OMZET;Omzet uit trajecten;48000000;36000000;12000000;17;CENT;
            """;

    private Voorbeelden() {}
}
