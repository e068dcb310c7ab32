/// Which further cells are hidden, so that no sum of published ones gives a hidden one away.
@NullMarked
package nl.pols.statistischebeveiliging.patroon;

import org.jspecify.annotations.NullMarked;
