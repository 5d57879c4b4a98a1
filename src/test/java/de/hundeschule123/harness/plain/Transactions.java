package de.hundeschule123.harness.plain;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The transaction of a thread: begun, joined, suspended, committed and rolled back as the
 * specification of {@link Transactional} says, so that a unit test sees what the container does.
 */
final class Transactions {

    private static final ThreadLocal<Transactions> CURRENT = new ThreadLocal<>();

    private final Map<Object, Part> parts = new LinkedHashMap<>();
    private boolean rollbackOnly;

    private Transactions() {}

    /** What takes part in a transaction, and ends with it. */
    interface Part {
        void commit();

        void rollback();
    }

    /** Work under a rule. */
    interface Work {
        Object run() throws Throwable;
    }

    static boolean isActive() {
        return CURRENT.get() != null;
    }

    /** The part that something takes in the transaction of this thread, from its first use on. */
    static <K, P extends Part> P part(Class<P> type, K who, Function<K, P> join) {
        return type.cast(CURRENT.get().parts.computeIfAbsent(who, key -> join.apply(who)));
    }

    /** Work in a transaction of its own, wherever it is called: for a rule that is left out. */
    static void apart(Runnable work) {
        Transactions suspended = CURRENT.get();
        Transactions own = new Transactions();
        CURRENT.set(own);
        try {
            work.run();
            own.end();
        } catch (Throwable failure) {
            own.rollback();
            throw failure;
        } finally {
            resume(suspended);
        }
    }

    static Object within(Transactional rule, Work work) throws Throwable {
        return switch (rule.value()) {
            case REQUIRED -> isActive() ? joined(rule, work) : inNew(rule, work);
            case REQUIRES_NEW -> inNew(rule, work);
            case MANDATORY -> {
                if (!isActive()) {
                    throw refused(rule.value(), new TransactionRequiredException("MANDATORY"));
                }
                yield joined(rule, work);
            }
            case SUPPORTS -> isActive() ? joined(rule, work) : work.run();
            case NOT_SUPPORTED -> inNone(work);
            case NEVER -> {
                if (isActive()) {
                    throw refused(rule.value(), new InvalidTransactionException("NEVER"));
                }
                yield work.run();
            }
        };
    }

    private static TransactionalException refused(TxType type, Exception cause) {
        return new TransactionalException("called against " + type, cause);
    }

    private static Object joined(Transactional rule, Work work) throws Throwable {
        try {
            return work.run();
        } catch (Throwable failure) {
            if (rollsBack(rule, failure)) {
                CURRENT.get().rollbackOnly = true;
            }
            throw failure;
        }
    }

    private static Object inNone(Work work) throws Throwable {
        Transactions suspended = CURRENT.get();
        CURRENT.remove();
        try {
            return work.run();
        } finally {
            resume(suspended);
        }
    }

    private static Object inNew(Transactional rule, Work work) throws Throwable {
        Transactions suspended = CURRENT.get();
        Transactions own = new Transactions();
        CURRENT.set(own);
        try {
            Object result = joined(rule, work);
            own.end();
            return result;
        } catch (Throwable failure) {
            own.endAfter(failure);
            throw failure;
        } finally {
            resume(suspended);
        }
    }

    private static void resume(Transactions suspended) {
        if (suspended == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(suspended);
        }
    }

    private void end() throws TransactionalException {
        if (rollbackOnly) {
            rollback();
            throw new TransactionalException(
                    "a part of it had failed", new RollbackException("rolled back"));
        }
        try {
            parts.values().forEach(Part::commit);
        } catch (Throwable failure) {
            rollbackOnly = true;
            throw failure;
        } finally {
            if (!rollbackOnly) {
                parts.clear();
            }
        }
    }

    /** An exception that is foreseen does not undo what was done before it. */
    private void endAfter(Throwable failure) {
        if (rollbackOnly) {
            rollback();
        } else {
            end();
        }
        if (!parts.isEmpty()) {
            throw new IllegalStateException("a transaction did not end", failure);
        }
    }

    private void rollback() {
        parts.values().forEach(Part::rollback);
        parts.clear();
    }

    private static boolean rollsBack(Transactional rule, Throwable failure) {
        if (isOne(rule.dontRollbackOn(), failure)) {
            return false;
        }
        return !(failure instanceof Exception)
                || failure instanceof RuntimeException
                || isOne(rule.rollbackOn(), failure);
    }

    private static boolean isOne(Class<?>[] types, Throwable failure) {
        return Arrays.stream(types).anyMatch(type -> type.isInstance(failure));
    }
}
