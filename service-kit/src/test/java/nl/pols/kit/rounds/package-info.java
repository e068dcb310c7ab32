/// Who helps whom, and what each of them gets.
@NullMarked
package nl.pols.kit.rounds;

import org.jspecify.annotations.NullMarked;
