/// Tests.
@NullMarked
package nl.pols.statistischebeveiliging.regels;

import org.jspecify.annotations.NullMarked;
