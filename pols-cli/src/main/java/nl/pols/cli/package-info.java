/// The command line of Pols; one picocli command per task.
@NullMarked
package nl.pols.cli;

import org.jspecify.annotations.NullMarked;
