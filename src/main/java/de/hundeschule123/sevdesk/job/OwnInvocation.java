package de.hundeschule123.sevdesk.job;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/**
 * Carries work out in an invocation of its own, so that the thread's own one stays as it is.
 *
 * <p>On Payara the interceptor of {@code @Transactional} takes the caller's invocation the right to
 * begin a transaction and gives it back from a field that all threads in that bean share. Two in it
 * at once can leave a third without. A batch thread needs the right for each chunk, and it inherits
 * the invocation of the thread that started it: neither may call such a bean itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnInvocation {

    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    public void run(Runnable work) {
        work.run();
    }
}
