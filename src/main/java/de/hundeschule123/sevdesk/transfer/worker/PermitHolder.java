package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.platform.instance.ServerInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;

/** The name under which one piece of work of this server holds a permit. */
@ApplicationScoped
public class PermitHolder {

    @Inject private ServerInstance instance;

    private final AtomicLong count = new AtomicLong();

    /** A name that nobody has yet. */
    public String next() {
        return instance.name() + "-" + count.incrementAndGet();
    }
}
