/// The form in which figures are published: what a reader of a release has in hand. The only thing
/// that protection and attack have in common.
@NullMarked
package nl.pols.statistischebeveiliging.vorm;

import org.jspecify.annotations.NullMarked;
