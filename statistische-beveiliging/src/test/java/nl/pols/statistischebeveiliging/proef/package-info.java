/// Tests.
@NullMarked
package nl.pols.statistischebeveiliging.proef;

import org.jspecify.annotations.NullMarked;
