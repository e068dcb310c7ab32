package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.SpanContext;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;

/// A record that a request brought.
///
/// @param afzender by whose limits it was judged by itself
/// @param spoor the trace of the request, under which its processing is recorded
record Ingekomen(Namens namens, Afzender afzender, Aangeboden aangeboden, SpanContext spoor) {}
