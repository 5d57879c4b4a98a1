package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Has several transfers of the current school tried again or sooner, each for itself: what has come
 * between for one of them keeps no other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class SelectedTransfers {

    @Inject private Outbox outbox;

    /**
     * Tries failed documents again; how many of them had failed.
     *
     * @throws WrongState when none had
     */
    long again(Collection<Long> documents) {
        return each(documents, outbox::again);
    }

    /**
     * Tries waiting documents now; how many of them there were.
     *
     * @throws WrongState when none can be tried now; its message says why
     */
    long hurry(Collection<Long> documents) {
        return each(documents, outbox::hurry);
    }

    private static long each(Collection<Long> documents, Consumer<Long> wish) {
        long fulfilled = 0;
        WrongState refused = null;
        for (Long document : documents) {
            try {
                wish.accept(document);
                fulfilled++;
            } catch (WrongState overtaken) {
                refused = overtaken;
            }
        }
        if (fulfilled == 0 && refused != null) {
            throw refused;
        }
        return fulfilled;
    }
}
