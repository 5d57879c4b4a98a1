package de.hundeschule123.sevdesk.transfer.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The name under which one piece of work of this server holds a permit. */
@ApplicationScoped
class Holder {

    private final String server = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong count = new AtomicLong();

    String next() {
        return server + "-" + count.incrementAndGet();
    }
}
