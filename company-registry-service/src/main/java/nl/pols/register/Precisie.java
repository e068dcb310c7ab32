package nl.pols.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How exactly the first day of a fact is known. The letters tell that a company took another name,
/// and not always when. The date stays a date: the first day of the month or the year, or the
/// latest possible day.
@Schema(name = "Precisie")
public enum Precisie {
    DAG,
    MAAND,
    JAAR,
    /// The fact began on that day or earlier.
    UITERLIJK
}
