package de.hundeschule123.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders that wait for a call; the oldest that fits a call is carried out on it. */
public final class Faults {
    private final List<Fault> orders = new ArrayList<>();

    public synchronized void order(Fault fault) {
        orders.add(fault);
    }

    public synchronized void clear() {
        orders.clear();
    }

    /** The orders that still wait, oldest first. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(orders);
    }

    public synchronized Optional<Fault> next(String operation, String token) {
        Optional<Fault> hit =
                orders.stream().filter(order -> order.hits(operation, token)).findFirst();
        hit.ifPresent(Fault::spend);
        orders.removeIf(Fault::isSpent);
        return hit;
    }
}
