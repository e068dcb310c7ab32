/// Tests.
@NullMarked
package nl.pols.statistischebeveiliging.vorm;

import org.jspecify.annotations.NullMarked;
