package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.sevdesk.connection.CallStep;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records calls to sevdesk in the log of whoever needs the contact. */
public interface CallRecorder {

    /** Makes the call and notes how it went, with sevdesk's id of what was made. */
    <T> T note(CallStep step, Supplier<T> call, Function<T, String> remoteId);
}
