package nl.pols.cli.controle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.pols.cli.home.Console;
import nl.pols.trajectregistratie.aanlevering.KopOnjuist;
import nl.pols.trajectregistratie.controle.Recorduitslag;
import nl.pols.trajectregistratie.controle.Telling;
import nl.pols.trajectregistratie.regels.Bevinding;

/// What a person reads of a check: the sums, then the first records with something to say about
/// them, and what can't be known without the service.
final class Rapport {

    private static final int MOST_SHOWN = 50;

    private final Console console;
    private final List<Recorduitslag> shown = new ArrayList<>();
    private long left;

    Rapport(Console console) {
        this.console = console;
    }

    void add(Recorduitslag outcome) {
        if (outcome.bevindingen().isEmpty()) {
            return;
        }
        if (shown.size() < MOST_SHOWN) {
            shown.add(outcome);
        } else {
            left++;
        }
    }

    void print(Telling counts, Duration taken, boolean withRegister) {
        console.say(
                "%d records in %s (%.0f a second)"
                        .formatted(
                                counts.ontvangen(),
                                Console.seconds(taken),
                                counts.ontvangen() * 1000.0 / Math.max(1, taken.toMillis())));
        line("aanvaard", counts.aanvaard());
        line("geparkeerd", counts.geparkeerd());
        line("geweigerd", counts.geweigerd());
        line("waarschuwingen", counts.metWaarschuwing());
        shown.forEach(this::print);
        if (left > 0) {
            console.say("... and %d records more; --uit FILE has them all.".formatted(left));
        }
        if (counts.breuk() != null) {
            console.say("After the last of these records: " + counts.breuk().nl());
        }
        console.say(
                "Not known here: whether an accepted record is new, changed or unchanged, and what"
                        + " was delivered before.");
        if (!withRegister) {
            console.say(
                    "Not checked: whether the register knows the SOB and its relation with the"
                        + " municipality; a record of which it doesn't is set aside (GEPARKEERD)."
                        + " --register FILE takes an export of the register.");
        }
    }

    void print(KopOnjuist header) {
        console.say("No record can be read: the header of the table is not in order.");
        header.fouten().forEach(fault -> console.say("  " + fault.detail()));
    }

    private void line(String kind, long number) {
        console.say("  %-15s %9d".formatted(kind, number));
    }

    private void print(Recorduitslag outcome) {
        String number = outcome.registratienummer();
        console.say(
                "regel %d (%s): %s"
                        .formatted(
                                outcome.regel(),
                                number == null ? "zonder registratienummer" : number,
                                outcome.oordeel().name().toLowerCase(Locale.ROOT)));
        for (Bevinding finding : outcome.bevindingen()) {
            console.say(
                    "  %s %s [%s]"
                            .formatted(
                                    finding.pointer(), finding.regel().nl(), finding.regel().id())
                            .replace("   ", "  "));
        }
    }
}
