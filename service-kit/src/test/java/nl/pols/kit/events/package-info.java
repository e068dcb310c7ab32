/// Tests of the events package.
@NullMarked
package nl.pols.kit.events;

import org.jspecify.annotations.NullMarked;
