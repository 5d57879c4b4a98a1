package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.platform.instance.ServerLife;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/** The name under which one piece of work of this server holds a permit. */
@ApplicationScoped
class Holder {

    @Inject private ServerLife life;

    private final AtomicLong count = new AtomicLong();

    String next() {
        return life.name() + "-" + count.incrementAndGet();
    }
}
