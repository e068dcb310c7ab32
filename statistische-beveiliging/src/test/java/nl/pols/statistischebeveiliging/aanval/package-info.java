/// Tests.
@NullMarked
package nl.pols.statistischebeveiliging.aanval;

import org.jspecify.annotations.NullMarked;
