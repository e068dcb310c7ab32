/// Forms that are filled in outside and sent back, as a spreadsheet or a table: what they ask, how
/// they are written and read, and where in them something is wrong. Knows no feature: a form is a
/// list of fields with JSON pointers.
@NullMarked
package nl.pols.financiering.sjabloon;

import org.jspecify.annotations.NullMarked;
