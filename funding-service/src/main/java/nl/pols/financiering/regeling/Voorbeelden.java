package nl.pols.financiering.regeling;

/// Examples in the OpenAPI document, from the lines of letter 001.
final class Voorbeelden {

    static final String REGELING =
            """
            {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a01", "code": "RMT-CRISISDIENSTVERLENING",
             "naam": "Crisisdienstverlening via de RMT's", "doel": "Aanvullende crisisdienstverlening",
             "vrijBesteedbaar": false, "terugvloeiing": true, "aanvullend": true,
             "bron": "Kamerbrief 001"}\
            """;

    static final String TRANCHE =
            """
            {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a02", "jaar": 2022, "bedragCents": 10700000000,
             "doel": "Crisisdienstverlening via de RMT's in 2022"}\
            """;

    static final String ONDERDEEL =
            """
            {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a03", "jaar": 2022, "bedragCents": 975000000,
             "doel": "Dienstverlening werkfitbehoud vanuit de impuls banenafspraak",
             "oormerk": "ARBEIDSBEPERKING",
             "onderdeelVan": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a02"}\
            """;

    static final String DOELGROEP =
            """
            {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a07", "doelgroep": "ALLE",
             "geldigVan": "2022-07-01", "bron": "Motie 35 925 XV, nr. 61"}\
            """;

    static final String REGELING_ANTWOORD =
            """
            {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a01", "code": "RMT-CRISISDIENSTVERLENING",
             "naam": "Crisisdienstverlening via de RMT's", "doel": "Aanvullende crisisdienstverlening",
             "vrijBesteedbaar": false, "terugvloeiing": true, "aanvullend": true,
             "bron": "Kamerbrief 001", "doelgroepen": [
               {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a06", "doelgroep": "WERKLOOS_DOOR_CORONA",
                "geldigVan": "2020-03-01", "bron": "Kamerbrief 001"}],
             "totaalCents": 10700000000, "versie": 3, "tranches": [
               {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a02", "jaar": 2022,
                "bedragCents": 10700000000, "doel": "Crisisdienstverlening via de RMT's in 2022",
                "beschikbaarCents": 9725000000},
               {"id": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a03", "jaar": 2022,
                "bedragCents": 975000000, "doel": "Dienstverlening werkfitbehoud",
                "oormerk": "ARBEIDSBEPERKING",
                "onderdeelVan": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a02",
                "beschikbaarCents": 975000000}]}\
            """;

    static final String OORMERK =
            """
            {"code": "ARBEIDSBEPERKING", "totaalCents": 3600000000, "tranches": [
               {"regelingId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a01",
                "trancheId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a03", "jaar": 2022,
                "bedragCents": 975000000},
               {"regelingId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a04",
                "trancheId": "6f1c1f0e-52f5-4d0c-9c39-0d6a4f6b2a05", "jaar": 2021,
                "bedragCents": 2625000000}]}\
            """;

    private Voorbeelden() {}
}
