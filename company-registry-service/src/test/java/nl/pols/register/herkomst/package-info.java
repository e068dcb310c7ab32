/// Tests of the lineage.
@NullMarked
package nl.pols.register.herkomst;

import org.jspecify.annotations.NullMarked;
