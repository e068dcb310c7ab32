package nl.pols.cli.stack;

import nl.pols.cli.home.Console;
import nl.pols.cli.home.Home;

/// Tells a person where to look.
public final class Addresses {

    private Addresses() {}

    public static void tell(Home home, Console console) {
        Endpoints at = Endpoints.of(home);
        console.say("");
        console.about("dashboard", at.dashboard() + "/");
        console.about("documents (OpenAPI)", at.dashboard() + "/api-docs");
        console.about("register", at.register().toString());
        console.about("trajectregistratie", at.trajectregistratie().toString());
        console.about("financiering", at.financiering().toString());
        console.about("rapportage", at.rapportage().toString());
        console.about("logs", home.shown(home.logs()));
        console.say("");
    }
}
