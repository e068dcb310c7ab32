package nl.pols.register.uitwisseling;

/// The two forms in which the register goes in and out, in words and examples.
final class Uitwisselingsvorm {
    private Uitwisselingsvorm() {}

    static final String IMPORT =
            """
            A stream of lines, plain or gzip. Each line gets an outcome; a wrong line refuses only itself. The same again changes nothing.

            **NDJSON**: one JSON object per line. With `soort` SOB, or without, it is a company with all its facts (Registerregel): a kind of fact that a line leaves out stays, one that it gives replaces all facts of that kind. With `vervallen` it is a company that was dropped: a duplicate (`DUBBEL`, with `verwijstNaar`) or one whose succession was revoked (`INGETROKKEN`). With `soort` RECHTSOPVOLGING it is a succession (Rechtsopvolgingsregel), as /rechtsopvolgingen takes it and by the same rules; with `verwerkt` what follows from it stands in the lines of its parties, without it the succession is processed as if it were sent. `gevolgen` tells what a processed one did to each of its parties: the facts that the party has by it (`erbij`), those that it would have without it (`weg`), and those that became known later and end only because the act ended the company (`nadien`). With `intrekking` it was revoked.

            **CSV**: a fact on each row; the rows of a company follow each other. The row VERVALLEN has the reason in `waarde` and the other company in `kenmerk`. A succession has a row for each property, with its id in `sobId`, its value in `waarde` and its place in the line of NDJSON in `kenmerk` (`rechtsopvolging/voorgangers/0`); yes and no are `ja` and `nee`. A value that begins with =, +, -, @ or a tab has an apostrophe before it, which keeps a spreadsheet from taking it for a formula and which reading takes away.

            The order of the lines doesn't matter: companies come first, then those that were dropped, then successions, in the order of `vastgesteldOp` and else of their lines. Only of two lines about one company the later one stays. A succession that came with its consequences can be revoked here as where it was laid down: by its `gevolgen`, or, when it came without, by how its parties are at that moment.\
            """;

    static final String EXPORT =
            """
            Everything as known at one moment, in exactly the form that the import takes: all companies with all their facts, also those that were dropped, and all successions, also those announced or revoked. One JSON object per line, or with Accept: text/csv a table. With geldigOp only the companies that exist on that day, without successions.\
            """;

    /// One line.
    static final String REGEL =
            """
            {"soort":"SOB","id":"0193a1f0-3c5e-7b1a-9c2d-4e5f60718293","fictief":false,"geldigVan":"1998-01-01","namen":[{"naam":"Breed","geldigVan":"1998-01-01"}],"rechtsvormen":[{"rechtsvorm":"OPENBAAR_LICHAAM","geldigVan":"1998-01-01"}]}
            """;

    /// Lines as a text, which is not JSON.
    static final String REGELS =
            """
            {"soort":"SOB","id":"0193a1f0-3c5e-7b1a-9c2d-4e5f60718293","geldigVan":"1998-01-01","namen":[{"naam":"Breed","geldigVan":"1998-01-01","geldigTot":"2018-01-01"},...],...}
            {"soort":"RECHTSOPVOLGING","rechtsopvolging":{"id":"0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d","soort":"NAAMSWIJZIGING","ingangsdatum":"2018-01-01","sobId":"0193a1f0-3c5e-7b1a-9c2d-4e5f60718293","nieuweNaam":"Werkbedrijf Rijk van Nijmegen"},"verwerkt":true,"oudeNaam":"Breed","gevolgen":[{"sobId":"0193a1f0-3c5e-7b1a-9c2d-4e5f60718293","erbij":{"namen":[{"naam":"Breed","geldigVan":"1998-01-01","geldigTot":"2018-01-01"},{"naam":"Werkbedrijf Rijk van Nijmegen","geldigVan":"2018-01-01"}]},"weg":{"namen":[{"naam":"Breed","geldigVan":"1998-01-01"}]}}]}
            """;

    static final String TABEL =
            """
            sobId,soort,waarde,kenmerk,extra,geldigVan,geldigVanPrecisie,geldigTot
            0193a1f0-3c5e-7b1a-9c2d-4e5f60718293,BESTAAN,nee,,,1998-01-01,,
            0193a1f0-3c5e-7b1a-9c2d-4e5f60718293,NAAM,Breed,,,1998-01-01,,2018-01-01
            0193a1f0-3c5e-7b1a-9c2d-4e5f60718293,NAAM,Werkbedrijf Rijk van Nijmegen,,,2018-01-01,,
            0193a1f0-3c5e-7b1a-9c2d-4e5f60718293,RECHTSVORM,OPENBAAR_LICHAAM,,,1998-01-01,,
            0193a1f0-3c5e-7b1a-9c2d-4e5f60718293,RELATIE,GM0268,GR_DEELNEMER,WSW DETACHERING,1998-01-01,,
            0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d,RECHTSOPVOLGING,NAAMSWIJZIGING,rechtsopvolging/soort,,,,
            0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d,RECHTSOPVOLGING,2018-01-01,rechtsopvolging/ingangsdatum,,,,
            0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d,RECHTSOPVOLGING,0193a1f0-3c5e-7b1a-9c2d-4e5f60718293,rechtsopvolging/sobId,,,,
            0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d,RECHTSOPVOLGING,Werkbedrijf Rijk van Nijmegen,rechtsopvolging/nieuweNaam,,,,
            0193a1f0-5e6f-7a8b-9c0d-1e2f3a4b5c6d,RECHTSOPVOLGING,ja,verwerkt,,,,
            """;
}
