package nl.pols.trajectregistratie.voorziening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.pols.trajectregistratie.dossier.Bevinding;
import nl.pols.trajectregistratie.voorziening.Srgindeling.Veld;
import nl.pols.trajectregistratie.voorziening.Srgindeling.Vorm;

/// A line of the SRG: what is wrong with it as such, and what it says as a provision.
final class Srgregel {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Srgindeling indeling;
    private final String regel;
    private final Map<String, String> waarden;

    Srgregel(Srgindeling indeling, String regel) {
        this.indeling = indeling;
        this.regel = regel;
        this.waarden = pastInLengte() ? indeling.knip(regel) : Map.of();
    }

    private boolean pastInLengte() {
        return regel.length() >= indeling.kortste() && regel.length() <= indeling.lengte();
    }

    String registratienummer() {
        return veld("registratienummer");
    }

    /// @param gemeentecode of the sender
    List<Bevinding> bevindingen(String gemeentecode) {
        if (!pastInLengte()) {
            return List.of(Srgregels.LENGTE.op(""));
        }
        var bevindingen = new ArrayList<Bevinding>();
        indeling.velden().forEach(veld -> bevindingen.addAll(vorm(veld)));
        if (!bevindingen.isEmpty()) {
            return bevindingen;
        }
        if (!veld("statistiekcode").equals(indeling.statistiekcode())) {
            bevindingen.add(Srgregels.BESTAND.op("/statistiekcode"));
        }
        if (!gemeentecode.equals("GM" + veld("gemeentecode"))) {
            bevindingen.add(Srgregels.GEMEENTE.op("/gemeentecode"));
        }
        if (!isInPeriode()) {
            bevindingen.add(Srgregels.PERIODE.op("/statistiekmaand"));
        }
        return bevindingen;
    }

    private List<Bevinding> vorm(Veld veld) {
        String waarde = veld(veld.naam());
        if (isLeeg(veld, waarde)) {
            return veld.verplicht()
                    ? List.of(Srgregels.VERPLICHT.op("/" + veld.naam()))
                    : List.of();
        }
        boolean goed =
                switch (veld.vorm()) {
                    case TEKST -> true;
                    case CIJFERS -> waarde.matches("[0-9]+");
                    case DATUM -> isDag(waarde);
                };
        return goed ? List.of() : List.of(Srgregels.VORM.op("/" + veld.naam()));
    }

    private static boolean isLeeg(Veld veld, String waarde) {
        return waarde.isEmpty() || (veld.vorm() == Vorm.DATUM && waarde.matches("0+"));
    }

    private static boolean isDag(String waarde) {
        try {
            LocalDate.parse(waarde, DAG);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isInPeriode() {
        int maand = Integer.parseInt(veld("statistiekmaand"));
        return maand >= 1
                && maand <= 12
                && indeling.geldtIn(YearMonth.of(Integer.parseInt(veld("statistiekjaar")), maand));
    }

    /// The provision as the JSON door takes it. The SRG says the last day, Pols the first day
    /// without; what a provision doesn't have (birth date, sex, ladder) is left behind.
    Map<String, Object> opgave() {
        var opgave = new LinkedHashMap<String, Object>();
        opgave.put("registratienummer", registratienummer());
        opgave.put("bsn", veld("bsn"));
        opgave.put("type", veld("type"));
        opgave.put("startdatum", dag("begindatum").toString());
        if (!veld("einddatum").matches("0*")) {
            opgave.put("einddatum", dag("einddatum").plusDays(1).toString());
        }
        if (!veld("redenEinde").matches("0*")) {
            opgave.put("redenEinde", veld("redenEinde"));
        }
        if (!veld("loonwaarde").matches("0*")) {
            opgave.put("loonwaarde", Integer.parseInt(veld("loonwaarde")));
        }
        return opgave;
    }

    private LocalDate dag(String naam) {
        return LocalDate.parse(veld(naam), DAG);
    }

    private String veld(String naam) {
        return waarden.getOrDefault(naam, "");
    }
}
