package nl.pols.trajectregistratie.traject;

/// Examples of the wire, for the OpenAPI document. The BSN is a published test number.
final class Voorbeelden {

    static final String OPGAVE =
            """
            {"registratienummer": "2022-000017", "bsn": "999990019", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
             "startdatum": "2022-01-10", "geplandeEinddatum": "2022-07-10",
             "urenPerWeek": {"productie": 17, "coaching": 3, "scholing": 2, "overig": 0},
             "uitkering": "PARTICIPATIEWET", "behoudVanUitkering": true, "doelgroep": "OVERIG", "afstand": "GROOT"}
            """;

    static final String AANVAARD =
            """
            {"uitslag": "NIEUW", "trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "versie": 1, "redenen": [], "waarschuwingen": []}
            """;

    static final String TRAJECT =
            """
            {"trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "gemeentecode": "GM0363", "registratienummer": "2022-000017",
             "deelnemerId": "5f1d7c02-8a3b-8c11-9b7e-1f2a3b4c5d6e", "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01",
             "startdatum": "2022-01-10", "geplandeEinddatum": "2022-07-10",
             "urenPerWeek": {"productie": 17.00, "coaching": 3.00, "scholing": 2.00, "overig": 0.00},
             "uitkering": "PARTICIPATIEWET", "behoudVanUitkering": true, "doelgroep": "OVERIG", "afstand": "GROOT",
             "verlengingen": [], "status": "LOPEND", "versie": 1}
            """;

    static final String VERSIE =
            "{\"bekendVanaf\": \"2022-01-10T09:00:00Z\", \"bekendTot\": \"2022-06-20T14:00:00Z\","
                + " \"door\": \"gemeente-amsterdam\", \"handeling\": \"REGISTRATIE\", \"gegevens\":"
                + " "
                    + TRAJECT
                    + "}";

    static final String VERLENGING =
            """
            {"besluitdatum": "2022-06-20", "nieuweEinddatum": "2022-10-10", "reden": "Opleiding tot heftruckchauffeur loopt door tot oktober",
             "beslisser": "SOB_REINTEGRATIE", "exitplan": "BETAALD_WERK", "goedgekeurdDoor": "GEMEENTE_REGIE", "evaluatiedatum": "2022-06-13"}
            """;

    static final String ONDERBREKING =
            """
            {"van": "2022-04-01", "reden": "ZIEKTE", "toelichting": "Operatie"}
            """;

    static final String HERVATTING =
            """
            {"datum": "2022-05-01"}
            """;

    static final String EVALUATIE =
            """
            {"datum": "2022-04-11", "uitkomst": "DOORGAAN"}
            """;

    static final String METING =
            """
            {"datum": "2022-06-01", "percentage": 65, "methode": "DARIUZ"}
            """;

    static final String WERKFIT =
            """
            {"datum": "2022-07-04", "bron": "EVALUATIE"}
            """;

    static final String UITSTROOMCONTROLE =
            """
            {"datum": "2023-04-03", "aanHetWerk": true}
            """;

    static final String ANNULERING =
            """
            {"datum": "2022-01-20", "reden": "NIET_GESTART"}
            """;

    static final String OVERDRACHT =
            """
            {"datum": "2022-06-01", "naarGemeentecode": "GM0599", "nieuwTrajectNummer": "R-2022-88", "toelichting": "Verhuisd"}
            """;

    static final String BESLUITDOSSIER =
            """
            {"trajectId": "0190b5c2-9f00-7a10-8b2c-0d9a5f1e2c03", "gemeentecode": "GM0363", "registratienummer": "2022-000017",
             "sobId": "0190b5c2-7a11-7c3e-9d5e-3f1f5b1f0a01", "status": "LOPEND", "startdatum": "2022-01-10",
             "geplandeEinddatum": "2022-07-10", "laatstGepland": "2022-07-10", "afstand": "GROOT", "doelgroep": "OVERIG",
             "verlengingen": [], "onderbrekingen": [], "evaluaties": [{"datum": "2022-04-11", "uitkomst": "DOORGAAN"}], "vacatures": [],
             "ruimte": {"uiterlijkeEinddatum": "2022-10-10", "jaargrens": "2023-01-10", "afstandNaJaargrens": "ZEER_GROOT",
                        "goedkeuringNaJaargrens": "GEMEENTE_REGIE", "goedkeuringDoor": ["GEMEENTE_REGIE", "SOB_REINTEGRATIE"]},
             "versie": 1}
            """;

    static final String BEEINDIGING =
            """
            {"einddatum": "2022-09-30", "uitstroom": "BETAALD_WERK"}
            """;

    private Voorbeelden() {}
}
