/// Which cells would tell about a person or a company, and how closely none may come to them.
@NullMarked
package nl.pols.statistischebeveiliging.regels;

import org.jspecify.annotations.NullMarked;
