/// Tests.
@NullMarked
package nl.pols.trajectregistratie.controle;

import org.jspecify.annotations.NullMarked;
