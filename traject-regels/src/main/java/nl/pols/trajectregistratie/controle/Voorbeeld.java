package nl.pols.trajectregistratie.controle;

import java.util.List;

/// A delivery that shows one rule: a record in order, and one that breaks the rule.
///
/// @param regel id of the rule
/// @param gemeentecode who delivers it
/// @param atomair whether it shows its rule only in an all-or-nothing delivery
/// @param verwacht the outcomes, in the order of the file
public record Voorbeeld(
        String regel,
        String gemeentecode,
        boolean csv,
        boolean atomair,
        String inhoud,
        List<Recorduitslag> verwacht) {

    String bestandsnaam() {
        return "%s-%s.%s".formatted(gemeentecode, regel, csv ? "csv" : "ndjson");
    }
}
