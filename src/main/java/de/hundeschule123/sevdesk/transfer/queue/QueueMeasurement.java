package de.hundeschule123.sevdesk.transfer.queue;

import java.util.Map;

/**
 * A look at all transfers of all schools at one moment.
 *
 * @param oldestReady for how many seconds the oldest document has been ready that nobody works at,
 *     by lane; a lane in which nothing waits is not there
 * @param ready how many documents are ready, by lane
 * @param unknown how many documents have an outcome that nobody has seen yet
 * @param oldestUnknown for how many seconds the oldest of them; 0 without any
 * @param failed how many have failed: a person must act
 * @param toDecide of how many a person must say whether they are in sevdesk already
 * @param incidents how many incidents nobody has looked after yet
 */
record QueueMeasurement(
        Map<Lane, Double> oldestReady,
        Map<Lane, Long> ready,
        long unknown,
        double oldestUnknown,
        long failed,
        long toDecide,
        long incidents) {

    QueueMeasurement {
        oldestReady = Map.copyOf(oldestReady);
        ready = Map.copyOf(ready);
    }

    double oldestReady(Lane lane) {
        return oldestReady.getOrDefault(lane, 0.0);
    }

    long ready(Lane lane) {
        return ready.getOrDefault(lane, 0L);
    }
}
