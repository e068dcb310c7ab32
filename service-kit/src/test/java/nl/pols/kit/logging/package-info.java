/// The log of processings of personal data.
@NullMarked
package nl.pols.kit.logging;

import org.jspecify.annotations.NullMarked;
