/// How records are read from a file of any size: lines, tables, packing. Plain Java, because the
/// service and the offline checker read with the same classes; the service's own part of this
/// package is in trajectory-service.
@NullMarked
package nl.pols.trajectregistratie.aanlevering;

import org.jspecify.annotations.NullMarked;
