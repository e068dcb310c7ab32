package nl.pols.register.rechtsopvolging;

/// The examples in the description of the interface: one for each kind of succession, and a
/// refusal.
final class Voorbeelden {
    static final String NAAMSWIJZIGING =
            """
            {"id": "0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d",
             "soort": "NAAMSWIJZIGING",
             "ingangsdatum": "2018-01-01",
             "sobId": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
             "nieuweNaam": "Werkbedrijf Rijk van Nijmegen"}\
            """;

    static final String FUSIE =
            """
            {"soort": "FUSIE", "ingangsdatum": "2015-01-01",
             "voorgangers": [
               "0193a1f0-0001-7000-8000-000000000001",
               "0193a1f0-0001-7000-8000-000000000002",
               "0193a1f0-0001-7000-8000-000000000003"],
             "opvolger": {"naam": "Stroomopwaarts",
               "rechtsvorm": "OPENBAAR_LICHAAM",
               "zetelGemeentecode": "GM0606"}}\
            """;

    static final String SPLITSING =
            """
            {"soort": "SPLITSING", "ingangsdatum": "2027-01-01",
             "reden": "Besluit van het algemeen bestuur.",
             "sobId": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
             "verdeelsleutel": [
               {"sobId": "0193a1f0-0001-7000-8000-000000000001",
                "aandeel": 6500, "gemeenten": ["GM0268"]},
               {"opvolger": {"naam": "Fictief Werkbedrijf Oost",
                  "rechtsvorm": "STICHTING"},
                "aandeel": 3500, "gemeenten": ["GM0225"]}]}\
            """;

    static final String SAMENVOEGING =
            """
            {"soort": "SAMENVOEGING_SOCIALE_DIENST",
             "ingangsdatum": "2017-01-01",
             "ingangsdatumPrecisie": "JAAR",
             "sobId": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
             "volledig": false, "gemeentecodes": ["GM0268"],
             "rechtsvorm": "BEDRIJFSVOERINGSORGANISATIE"}\
            """;

    static final String OPHEFFING =
            """
            {"soort": "OPHEFFING", "ingangsdatum": "2027-01-01",
             "sobId": "0193a1f0-3c5e-7b1a-9c2d-4e5f60718293",
             "wswWerkgevers": [
               {"sobId": "0193a1f0-0001-7000-8000-000000000001",
                "aandeel": 10000}]}\
            """;

    static final String GEWEIGERD =
"""
{"type": "/problemen/rechtsopvolging-botst", "title": "Rechtsopvolging botst", "status": 409,
 "detail": "Voor 0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 is rechtsopvolging 0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d (FUSIE per 2018-01-01) al vastgesteld. Trek die eerst in, of geef een andere datum of een ander bedrijf.",
 "errors": [{"pointer": "/voorgangers/0", "code": "rechtsopvolging-botst",
   "detail": "Voor 0193a1f0-3c5e-7b1a-9c2d-4e5f60718293 is rechtsopvolging 0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d (FUSIE per 2018-01-01) al vastgesteld."}]}\
""";

    private Voorbeelden() {}
}
