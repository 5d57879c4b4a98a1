package de.hundeschule123.sevdesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what jobs of a kind set going. */
@ApplicationScoped
class DetachedWorks {

    @Inject @Any private Instance<DetachedWork> known;

    Optional<DetachedWork> of(JobKind kind) {
        return known.stream().filter(one -> one.of() == kind).findFirst();
    }
}
