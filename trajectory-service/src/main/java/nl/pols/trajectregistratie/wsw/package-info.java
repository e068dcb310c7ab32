/// Wsw employments (letters 002 to 004): the closed group of 2014, how they work and for how many
/// labour years, and who employs them after a succession of companies.
@NullMarked
package nl.pols.trajectregistratie.wsw;

import org.jspecify.annotations.NullMarked;
