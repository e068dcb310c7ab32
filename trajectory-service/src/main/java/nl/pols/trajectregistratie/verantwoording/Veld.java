package nl.pols.trajectregistratie.verantwoording;

import java.util.List;

/// A field that may stay empty, how often it is asked and how often filled: conditions over
/// `traject t`.
///
/// @param naam as it is called on the wire
/// @param gevraagd of which trajectories it may be expected
/// @param gevuld of those, which have it
record Veld(String naam, String gevraagd, String gevuld) {

    private static final String ALTIJD = "true";
    private static final String VERLENGD = "t.verlengingen IS NOT NULL";
    private static final String AAN_HET_WERK =
            "t.uitstroom IN ('BETAALD_WERK', 'BETAALD_WERK_MET_LKS')";

    /// In the order in which a score card shows them.
    static final List<Veld> ALLE =
            List.of(
                    kenmerk("geboortejaar"),
                    kenmerk("geslacht"),
                    kenmerk("doel"),
                    kenmerk("typeVoorziening"),
                    kenmerk("doelgroepregister"),
                    kenmerk("instroomkanaal"),
                    new Veld(
                            "kostendragendeGemeente",
                            ALTIJD,
                            "t.kostendragende_gemeente IS NOT NULL"),
                    verloop("evaluaties", ALTIJD),
                    verloop("loonwaardemetingen", ALTIJD),
                    verloop("uitstroomcontrole", AAN_HET_WERK),
                    verlenging("beslisser"),
                    verlenging("exitplan"));

    private static Veld kenmerk(String naam) {
        return new Veld(
                naam,
                ALTIJD,
                "t.kenmerken IS NOT NULL AND jsonb_exists(t.kenmerken, '%s')".formatted(naam));
    }

    private static Veld verloop(String naam, String gevraagd) {
        return new Veld(
                naam,
                gevraagd,
                "t.verloop IS NOT NULL AND jsonb_exists(t.verloop, '%s')".formatted(naam));
    }

    /// Filled when every extension has it.
    private static Veld verlenging(String naam) {
        return new Veld(
                "verlengingen." + naam,
                VERLENGD,
                "jsonb_array_length(jsonb_path_query_array(t.verlengingen, '$[*].%s')) = jsonb_array_length(t.verlengingen)"
                        .formatted(naam));
    }

    /// Two columns: how often asked, how often filled.
    String kolommen() {
        return "count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE %1$s AND %2$s)"
                .formatted(gevraagd, gevuld);
    }
}
