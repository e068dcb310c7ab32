/// What sheltered work, Wsw employments, provisions and register flags have in common: a record
/// under the sender's own number, known from a moment on, that never overwrites what was known
/// before.
@NullMarked
package nl.pols.trajectregistratie.dossier;

import org.jspecify.annotations.NullMarked;
