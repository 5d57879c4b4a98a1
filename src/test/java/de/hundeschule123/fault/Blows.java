package de.hundeschule123.fault;

import de.hundeschule123.fault.site.Line;
import de.hundeschule123.fault.site.Site;
import de.hundeschule123.harness.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** The blows of a run, in the order that its seed has chosen. */
final class Blows {

    private static final int LONGEST_START_MILLIS = 12_000;

    private final Options options;
    private final Site site;
    private final Random chance;
    private final List<Blow> order = new ArrayList<>();
    private int ends;
    private int pauses;
    private int silences;

    Blows(Options options, Site site, Random chance) {
        this.options = options;
        this.site = site;
        this.chance = chance;
        options.blows().forEach((blow, times) -> order.addAll(Collections.nCopies(times, blow)));
        Collections.shuffle(order, chance);
    }

    int count() {
        return order.size();
    }

    Blow at(int number) {
        return order.get(number);
    }

    /**
     * Lets a blow fall and waits until it is over.
     *
     * @param meanwhile what happens as soon as it has fallen
     * @return what it was
     */
    String strike(int number, Runnable meanwhile) throws IOException {
        return switch (order.get(number)) {
            case KILL -> end(meanwhile);
            case START_KILLED -> killAtStart(meanwhile);
            case PAUSE -> pause(meanwhile);
            case DATABASE_KILLED -> killDatabase(meanwhile);
            case ALL_KILLED -> killAll(meanwhile);
            case DATABASE_SILENT -> silence("database", site.databaseLine(), meanwhile);
            case BROKER_SILENT -> silence("broker", site.brokerLine(), meanwhile);
        };
    }

    private String end(Runnable meanwhile) throws IOException {
        ServerProcess server = site.server(ends++);
        boolean orderly = options.has(Trouble.ORDERLY_STOPS) && ends % 2 == 0;
        if (orderly) {
            server.stop();
        } else {
            server.kill();
        }
        meanwhile.run();
        if (options.has(Trouble.BROKER_DELETED)) {
            site.loseBrokerFiles();
        }
        server.start().awaitReady();
        return (orderly ? "stop " : "kill ") + ends;
    }

    /** The second kill falls on opening the database, migrating, deploying, or settling in. */
    private String killAtStart(Runnable meanwhile) throws IOException {
        ServerProcess server = site.server(ends++);
        server.kill();
        meanwhile.run();
        int millis = chance.nextInt(LONGEST_START_MILLIS);
        server.start();
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        server.kill();
        server.start().awaitReady();
        return "kill %d, and again %d ms after its start".formatted(ends, millis);
    }

    private String killDatabase(Runnable meanwhile) throws IOException {
        site.killDatabase();
        meanwhile.run();
        site.startDatabase();
        return "the database killed";
    }

    private String killAll(Runnable meanwhile) throws IOException {
        site.killDatabase();
        site.killServers();
        meanwhile.run();
        site.startDatabase();
        site.start();
        return "database and servers killed";
    }

    /** Inside the assumption of the promise, and beyond it. */
    private String pause(Runnable meanwhile) {
        Duration length =
                pauses % 2 == 0
                        ? Times.LEASE.plus(Times.SETTLE).plusSeconds(5)
                        : Times.SETTLE.minusMillis(500);
        ServerProcess server = site.server(pauses++);
        server.freeze();
        meanwhile.run();
        LockSupport.parkNanos(length.toNanos());
        server.thaw();
        return "pause %d of %s ms".formatted(pauses, length.toMillis());
    }

    private String silence(String part, Line line, Runnable meanwhile) {
        Line.Ending[] endings = Line.Ending.values();
        Line.Ending ending = endings[silences++ % endings.length];
        line.fallSilent();
        meanwhile.run();
        LockSupport.parkNanos(options.silence().toNanos());
        line.speak(ending);
        return "%s silent for %s s, then %s".formatted(part, options.silence().toSeconds(), ending);
    }

    /** A random moment of the next five seconds. */
    void awaitItsMoment() {
        LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(5000)).toNanos());
    }
}
