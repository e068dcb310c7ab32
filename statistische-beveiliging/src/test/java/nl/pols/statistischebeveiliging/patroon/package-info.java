/// Tests.
@NullMarked
package nl.pols.statistischebeveiliging.patroon;

import org.jspecify.annotations.NullMarked;
