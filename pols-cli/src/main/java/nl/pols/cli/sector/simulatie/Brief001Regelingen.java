package nl.pols.cli.sector.simulatie;

import java.util.List;
import java.util.UUID;

/// The schemes of letter 001, "Aanvullend sociaal pakket" and "Financiële aspecten": 240 million
/// for services to people on welfare (40, 140 and 60), 107 million for the crisis services of the
/// RMTs in 2022 of which 9.75 for *werkfitbehoud*, and 36 million in total for people with a
/// limitation. The 9.75 is in the 107 and in the 36; the 36 is a label over both schemes, so it
/// counts once.
final class Brief001Regelingen {
    static final String OORMERK = "ARBEIDSBEPERKING";
    static final Regeling GEMEENTEN =
            new Regeling(
                    id("regeling", "ASP-GEMEENTEN"),
                    "ASP-GEMEENTEN",
                    "Aanvullend sociaal pakket: dienstverlening aan bijstandsgerechtigden",
                    "Dienstverlening aan bijstandsgerechtigden op peil houden en intensiveren",
                    true,
                    false,
                    "Brief over de moties 35 644 nr. 6 en 35 925 XV nr. 63",
                    List.of(
                            tranche("ASP-GEMEENTEN", 2020, 40_000_000, "Dienstverlening"),
                            tranche("ASP-GEMEENTEN", 2021, 140_000_000, "Dienstverlening"),
                            tranche(
                                    "ASP-GEMEENTEN",
                                    2022,
                                    60_000_000,
                                    "Hogere instroom in de bijstand en intensivering van de"
                                            + " dienstverlening")));
    static final Regeling.Tranche RMT_2022 =
            tranche("RMT", 2022, 107_000_000, "Crisisdienstverlening");
    static final Regeling.Tranche WERKFITBEHOUD =
            new Regeling.Tranche(
                    id("tranche", "RMT", "werkfitbehoud"),
                    2022,
                    975_000_000,
                    "Dienstverlening werkfitbehoud vanuit de impuls banenafspraak",
                    OORMERK,
                    RMT_2022.id());
    static final Regeling RMT =
            new Regeling(
                    id("regeling", "RMT"),
                    "RMT",
                    "Crisisdienstverlening via de Regionale Mobiliteitsteams",
                    "Aanvullende dienstverlening aan wie sinds de coronacrisis werk verloor of"
                            + " dreigt te verliezen",
                    false,
                    true,
                    "Brief over de moties 35 644 nr. 6 en 35 925 XV nr. 63",
                    List.of(RMT_2022, WERKFITBEHOUD));
    static final Regeling.Tranche IMPULS_REST =
            new Regeling.Tranche(
                    id("tranche", "IMPULS-BANENAFSPRAAK", "2021"),
                    2021,
                    2_625_000_000L,
                    "Ontschot budget: mensen uit de doelgroep banenafspraak werkfit houden",
                    OORMERK,
                    null);
    static final Regeling IMPULS =
            new Regeling(
                    id("regeling", "IMPULS-BANENAFSPRAAK"),
                    "IMPULS-BANENAFSPRAAK",
                    "Tijdelijke impuls banenafspraak (buiten de RMT's)",
                    "Mensen uit de doelgroep banenafspraak werkfit houden via de sociale"
                            + " infrastructuur",
                    false,
                    true,
                    "Brief over de moties 35 644 nr. 6 en 35 925 XV nr. 63",
                    List.of(IMPULS_REST));

    private Brief001Regelingen() {}

    static List<Regeling> all() {
        return List.of(GEMEENTEN, RMT, IMPULS);
    }

    private static Regeling.Tranche tranche(String code, int jaar, long euros, String doel) {
        return new Regeling.Tranche(
                id("tranche", code, Integer.toString(jaar)), jaar, euros * 100, doel, null, null);
    }

    private static UUID id(String... parts) {
        return Sleutel.of(parts);
    }
}
