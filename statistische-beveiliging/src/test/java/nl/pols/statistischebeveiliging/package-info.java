/// Tests.
@NullMarked
package nl.pols.statistischebeveiliging;

import org.jspecify.annotations.NullMarked;
