/// Checks a file offline with the rules of the service.
@NullMarked
package nl.pols.cli.controle;

import org.jspecify.annotations.NullMarked;
