package nl.pols.kit.problem;

/// One thing wrong with the input.
///
/// @param pointer JSON pointer in the body (`/urenPerWeek/productie`), or `query:limit`,
///   `path:sobId`, `header:If-Match` for what is outside it
/// @param code stable id of the rule, kebab-case
/// @param detail a Dutch sentence that never quotes the value sent
public record FieldError(String pointer, String code, String detail) {}
