/// A person behind records, known by pseudonym only: erasure on a legal ground, retention, and the
/// keys of the pseudonyms.
@NullMarked
package nl.pols.trajectregistratie.persoon;

import org.jspecify.annotations.NullMarked;
