package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what a matching has read while it waits for sevdesk, so that it goes on with the page that
 * failed. Another server, or one that is short of memory, reads from the beginning.
 */
@ApplicationScoped
class WaitingDrafts {

    private final Map<Long, SoftReference<MatchingDraft>> matchingDrafts =
            new ConcurrentHashMap<>();

    void keep(long job, MatchingDraft draft) {
        matchingDrafts.values().removeIf(kept -> kept.get() == null);
        matchingDrafts.put(job, new SoftReference<>(draft));
    }

    /** Hands a job's draft back, unless the school has another account by now. */
    Optional<MatchingDraft> take(long job, ApiToken account) {
        return Optional.ofNullable(matchingDrafts.remove(job))
                .map(SoftReference::get)
                .filter(draft -> draft.isOf(account));
    }
}
