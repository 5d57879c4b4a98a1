package de.hundeschule123.sevdesk.transfer.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The transfer of one document as a model small enough to try everything that can happen: two
 * workers, leases that run out whenever they like, crashes at any step, answers lost, requests late
 * or never arriving, and a remote that does not know that it was asked before.
 *
 * <p>It knows safety only: whether a second voucher or a false success can be reached.
 */
final class ProtocolModel {

    /** The rules that can be left out. */
    enum Rule {
        MARKER_BEFORE_SAVING,
        OWNERSHIP_BEFORE_SENDING,
        SETTLE_FOR_REQUESTS,
        SETTLE_FOR_WORKERS,
        LOOK_UP_FIRST,
        FENCED_RESULT
    }

    private static final int MOST_CLAIMS = 4;
    private static final int MOST_CRASHES = 2;

    /** Where the row is. */
    private enum Row {
        READY,
        RUNNING,
        EXPIRED,
        TRANSFERRED
    }

    /** Where a worker is. */
    private enum Step {
        IDLE,
        LOOKING,
        MARKING,
        CHECKING,
        SENDING,
        WAITING,
        UNSEEN,
        NOT_DONE,
        SAVED
    }

    /** A worker: its step, the fence of its claim, whether it was the first to set the marker. */
    private record Worker(Step step, int fence, boolean first) {
        static final Worker IDLE = new Worker(Step.IDLE, 0, false);

        Worker at(Step next) {
            return new Worker(next, fence, first);
        }
    }

    /** A request on its way. */
    private record Request(int worker, int fence) {}

    /** Everything there is at one moment. */
    private record World(
            Row row,
            int fence,
            boolean marked,
            List<Worker> workers,
            List<Request> underWay,
            int vouchers,
            int claims,
            int crashes) {

        boolean isOwner(Worker worker) {
            return row == Row.RUNNING && fence == worker.fence();
        }

        World with(int index, Worker worker) {
            List<Worker> next = new ArrayList<>(workers);
            next.set(index, worker);
            return new World(
                    row, fence, marked, List.copyOf(next), underWay, vouchers, claims, crashes);
        }

        World row(Row next, boolean nextMarked) {
            return new World(next, fence, nextMarked, workers, underWay, vouchers, claims, crashes);
        }

        World claimed() {
            return new World(
                    Row.RUNNING,
                    fence + 1,
                    marked,
                    workers,
                    underWay,
                    vouchers,
                    claims + 1,
                    crashes);
        }

        World crashed() {
            return new World(row, fence, marked, workers, underWay, vouchers, claims, crashes + 1);
        }

        World sent(Request request) {
            List<Request> next = new ArrayList<>(underWay);
            next.add(request);
            return new World(
                    row, fence, marked, workers, List.copyOf(next), vouchers, claims, crashes);
        }

        World arrived(Request request, int made) {
            List<Request> next = new ArrayList<>(underWay);
            next.remove(request);
            return new World(
                    row,
                    fence,
                    marked,
                    workers,
                    List.copyOf(next),
                    vouchers + made,
                    claims,
                    crashes);
        }

        boolean isWrong() {
            return vouchers > 1 || row == Row.TRANSFERRED && vouchers == 0;
        }
    }

    private final Set<Rule> rules;
    private final Set<World> seen = new HashSet<>();
    private boolean wrong;

    private ProtocolModel(Set<Rule> rules) {
        this.rules = rules;
    }

    /** Tries everything under all rules but those left out. */
    static ProtocolModel explored(Rule... without) {
        Set<Rule> rules = EnumSet.allOf(Rule.class);
        rules.removeAll(List.of(without));
        ProtocolModel model = new ProtocolModel(rules);
        model.explore();
        return model;
    }

    int states() {
        return seen.size();
    }

    /** Whether a second voucher or a false success can be reached. */
    boolean canGoWrong() {
        return wrong;
    }

    private void explore() {
        Deque<World> open = new ArrayDeque<>();
        World start =
                new World(
                        Row.READY, 0, false, List.of(Worker.IDLE, Worker.IDLE), List.of(), 0, 0, 0);
        seen.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            World world = open.poll();
            wrong |= world.isWrong();
            for (World next : next(world)) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    private List<World> next(World world) {
        List<World> next = new ArrayList<>();
        if (world.row() == Row.RUNNING) {
            next.add(world.row(Row.EXPIRED, world.marked()));
        }
        for (int i = 0; i < world.workers().size(); i++) {
            Worker worker = world.workers().get(i);
            if (worker.step() != Step.IDLE && world.crashes() < MOST_CRASHES) {
                next.add(world.crashed().with(i, Worker.IDLE));
            }
            stepOf(world, i, worker, next);
        }
        for (Request request : world.underWay()) {
            next.add(world.arrived(request, 1));
            next.add(world.arrived(request, 0));
            Worker worker = world.workers().get(request.worker());
            if (worker.step() == Step.WAITING && worker.fence() == request.fence()) {
                next.add(world.arrived(request, 1).with(request.worker(), worker.at(Step.SAVED)));
                next.add(
                        world.arrived(request, 0).with(request.worker(), worker.at(Step.NOT_DONE)));
            }
        }
        return next;
    }

    private void stepOf(World world, int i, Worker worker, List<World> next) {
        boolean mayWrite = world.isOwner(worker) || !rules.contains(Rule.FENCED_RESULT);
        World home = world.with(i, Worker.IDLE);
        switch (worker.step()) {
            case IDLE -> claim(world, i, next);
            case LOOKING -> look(world, i, worker, mayWrite, next);
            case MARKING -> mark(world, i, worker, mayWrite, next);
            case CHECKING ->
                    next.add(
                            rules.contains(Rule.OWNERSHIP_BEFORE_SENDING) && !world.isOwner(worker)
                                    ? home
                                    : world.with(i, worker.at(Step.SENDING)));
            case SENDING ->
                    next.add(
                            world.sent(new Request(i, worker.fence()))
                                    .with(i, worker.at(Step.WAITING)));
            case WAITING -> next.add(world.with(i, worker.at(Step.UNSEEN)));
            case UNSEEN -> next.add(mayWrite ? home.row(Row.READY, true) : home);
            case NOT_DONE ->
                    next.add(
                            mayWrite
                                    ? home.row(Row.READY, !worker.first() && world.marked())
                                    : home);
            case SAVED -> next.add(mayWrite ? home.row(Row.TRANSFERRED, world.marked()) : home);
        }
    }

    private void claim(World world, int i, List<World> next) {
        if ((world.row() == Row.READY || world.row() == Row.EXPIRED)
                && world.claims() < MOST_CLAIMS) {
            World claimed = world.claimed();
            boolean looks = world.marked() && rules.contains(Rule.LOOK_UP_FIRST);
            next.add(
                    claimed.with(
                            i,
                            new Worker(
                                    looks ? Step.LOOKING : Step.MARKING, claimed.fence(), false)));
        }
    }

    private void look(World world, int i, Worker worker, boolean mayWrite, List<World> next) {
        boolean waits =
                rules.contains(Rule.SETTLE_FOR_REQUESTS) && !world.underWay().isEmpty()
                        || rules.contains(Rule.SETTLE_FOR_WORKERS) && othersSend(world, i);
        if (waits) {
            return;
        }
        if (world.vouchers() > 0) {
            World home = world.with(i, Worker.IDLE);
            next.add(mayWrite ? home.row(Row.TRANSFERRED, world.marked()) : home);
        } else {
            next.add(world.with(i, worker.at(Step.CHECKING)));
        }
    }

    private static boolean othersSend(World world, int i) {
        Step other = world.workers().get(1 - i).step();
        return other == Step.SENDING || other == Step.WAITING;
    }

    private void mark(World world, int i, Worker worker, boolean mayWrite, List<World> next) {
        Worker marking = new Worker(Step.CHECKING, worker.fence(), !world.marked());
        if (!rules.contains(Rule.MARKER_BEFORE_SAVING)) {
            next.add(world.with(i, marking));
        } else {
            next.add(
                    mayWrite
                            ? world.row(world.row(), true).with(i, marking)
                            : world.with(i, Worker.IDLE));
        }
    }
}
