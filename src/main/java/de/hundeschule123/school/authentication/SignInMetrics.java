package de.hundeschule123.school.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts refused sign-ins, so that somebody who guesses is seen; never whose. */
@ApplicationScoped
class SignInMetrics {

    private final MetricRegistry registry;
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);

    /** For the container's proxies. */
    SignInMetrics() {
        this(null);
    }

    @Inject
    SignInMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** Why somebody was not let in. */
    enum Refusal {
        /** Nobody has this address, or the password is another. */
        WRONG,
        /** Too many were wrong before: it was not looked. */
        THROTTLED,
        /** A call has shown a key that is none of ours. */
        UNKNOWN_KEY,
        /** A call has shown a key that somebody has revoked. */
        REVOKED_KEY
    }

    /** All at the start, so that a rule that watches them finds zeros and not nothing. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        for (Refusal refusal : Refusal.values()) {
            refused.put(
                    refusal,
                    registry.counter(
                            Metadata.builder()
                                    .withName("hundeschule_sign_ins_refused")
                                    .withDescription("Sign-ins that were refused")
                                    .build(),
                            new Tag("reason", refusal.name().toLowerCase(Locale.ROOT))));
        }
    }

    void refused(Refusal refusal) {
        refused.get(refusal).inc();
    }
}
