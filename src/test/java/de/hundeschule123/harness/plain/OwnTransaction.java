package de.hundeschule123.harness.plain;

import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/**
 * A transaction that goes on for as long as the work in it does; it counts once wired as a bean.
 */
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OwnTransaction {

    public <T> T during(Callable<T> work) throws Exception {
        return work.call();
    }
}
