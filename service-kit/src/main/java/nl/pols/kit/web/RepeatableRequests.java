package nl.pols.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.pols.kit.identity.Caller;
import nl.pols.kit.problem.FieldError;
import nl.pols.kit.problem.InvalidInput;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Makes a POST with the header `Idempotency-Key` safe to repeat: the same key and body get the
/// stored answer, another body or a request that is still running a 409. Only success is stored.
class RepeatableRequests {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final String CLAIMED = RepeatableRequests.class.getName();
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final Logger LOG = Logger.getLogger(RepeatableRequests.class);

    private final AnswerStore answers;
    private final Caller caller;
    private final ObjectMapper mapper;

    RepeatableRequests(AnswerStore answers, Caller caller, ObjectMapper mapper) {
        this.answers = answers;
        this.caller = caller;
        this.mapper = mapper;
    }

    @ServerRequestFilter(priority = Priorities.USER + 100)
    @Nullable Response answerAgain(ContainerRequestContext context, ResourceInfo resource)
            throws IOException {
        var key = context.getHeaderString(HEADER);
        if (key == null
                || !context.getMethod().equals("POST")
                || Streaming.is(resource)
                || !caller.isKnown()) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw new InvalidInput(
                    List.of(
                            new FieldError(
                                    "header:" + HEADER,
                                    "patroon",
                                    "De Idempotency-Key heeft 1 tot 255 zichtbare tekens zonder"
                                            + " spatie. Gebruik bijvoorbeeld een UUID.")));
        }
        var body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        var request =
                RepeatableRequest.of(
                        caller.organisatie().toString(),
                        context.getUriInfo().getRequestUri().getRawPath(),
                        key,
                        body,
                        answers.now());
        var known = answers.claim(request);
        if (known.isPresent()) {
            return replay(known.get());
        }
        context.setProperty(CLAIMED, request);
        return null;
    }

    private static Response replay(StoredAnswer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, "true");
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.header("ETag", answer.etag());
        }
        if (answer.body() != null) {
            response.type(answer.mediaType()).entity(answer.body());
        }
        return response.build();
    }

    @ServerResponseFilter
    void keep(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(CLAIMED) instanceof RepeatableRequest request)) {
            return;
        }
        try {
            if (response.getStatus() >= 200 && response.getStatus() < 300) {
                answers.store(request, answer(response));
            } else {
                answers.release(request);
            }
        } catch (RuntimeException | JsonProcessingException e) {
            // The work itself is done and must be answered; the claim frees itself later.
            LOG.warnf(e, "The answer to a repeatable request on %s was not stored", request.pad());
        }
    }

    private StoredAnswer answer(ContainerResponseContext response) throws JsonProcessingException {
        var mediaType = response.getMediaType();
        return new StoredAnswer(
                response.getStatus(),
                response.getHeaderString("Location"),
                response.getHeaderString("ETag"),
                mediaType == null ? "application/json" : mediaType.toString(),
                bytes(response.getEntity()));
    }

    private byte @Nullable [] bytes(@Nullable Object entity) throws JsonProcessingException {
        return switch (entity) {
            case null -> null;
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            default -> mapper.writeValueAsBytes(entity);
        };
    }
}
