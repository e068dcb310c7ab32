/// How strictly the kit reads JSON.
@NullMarked
package nl.pols.kit.problem;

import org.jspecify.annotations.NullMarked;
