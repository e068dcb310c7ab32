@NullMarked
package nl.pols.rapportage.abonnement;

import org.jspecify.annotations.NullMarked;
