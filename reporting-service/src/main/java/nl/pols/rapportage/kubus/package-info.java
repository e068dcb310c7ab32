/// Public questions: a selection from what is published, and nothing else.
@NullMarked
package nl.pols.rapportage.kubus;

import org.jspecify.annotations.NullMarked;
