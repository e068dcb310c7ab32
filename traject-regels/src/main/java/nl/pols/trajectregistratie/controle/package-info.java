/// The offline checker: judges a file with the rules of the service, without a service. What it
/// can't know it says that it can't know (ADR 70).
@NullMarked
package nl.pols.trajectregistratie.controle;

import org.jspecify.annotations.NullMarked;
