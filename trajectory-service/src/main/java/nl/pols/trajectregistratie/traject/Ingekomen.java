package nl.pols.trajectregistratie.traject;

import io.opentelemetry.api.trace.SpanContext;
import nl.pols.trajectregistratie.traject.Handelingen.Namens;

/// A record that a request brought.
///
/// @param spoor the trace of the request, under which its processing is recorded
record Ingekomen(Namens namens, Aangeboden aangeboden, SpanContext spoor) {}
