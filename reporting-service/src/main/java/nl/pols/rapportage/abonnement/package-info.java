/// Who is told that a figure changed: readers that stay connected, and addresses that are called.
@NullMarked
package nl.pols.rapportage.abonnement;

import org.jspecify.annotations.NullMarked;
