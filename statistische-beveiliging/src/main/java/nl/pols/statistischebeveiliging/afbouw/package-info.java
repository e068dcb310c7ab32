/// What stays hidden of a group that nobody enters, over all of its releases.
@NullMarked
package nl.pols.statistischebeveiliging.afbouw;

import org.jspecify.annotations.NullMarked;
