/// The way in: a release goes in, what may be published comes out with the report on what it cost.
@NullMarked
package nl.pols.statistischebeveiliging;

import org.jspecify.annotations.NullMarked;
