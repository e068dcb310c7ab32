/// Documents for people: what is said once, laid out as a web page and as a document in print.
/// Knows nothing of where the figures come from.
@NullMarked
package nl.pols.rapportage.document;

import org.jspecify.annotations.NullMarked;
