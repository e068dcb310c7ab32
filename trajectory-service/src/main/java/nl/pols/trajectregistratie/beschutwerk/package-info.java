/// Sheltered work (*beschut werk*, letter 004): from application through UWV's advice to a place,
/// or the reason why there is none yet; the numbers of the ministerial regulation, and the figures
/// per municipality that follow from both.
@NullMarked
package nl.pols.trajectregistratie.beschutwerk;

import org.jspecify.annotations.NullMarked;
