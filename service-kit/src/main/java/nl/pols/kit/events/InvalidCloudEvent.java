package nl.pols.kit.events;

/// A message that isn't an event of this suite; its sentence becomes the reason of the dead letter.
public final class InvalidCloudEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCloudEvent(String reason) {
        super(reason);
    }

    InvalidCloudEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
