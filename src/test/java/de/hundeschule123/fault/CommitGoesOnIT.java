package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.fault.site.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Committing while everything behind it is gone: sevdesk a black hole, the broker without a folder
 * it can write to. What was committed meanwhile goes over when they are back.
 */
class CommitGoesOnIT {

    /** A commit that waited for sevdesk would take as long as one call may. */
    private static final Duration CALL = Times.CALL;

    @TempDir private static Path folder;
    private static Office office;

    @BeforeAll
    static void open() throws IOException {
        office = new Office(folder);
    }

    @AfterAll
    static void close() throws IOException {
        office.close();
    }

    @Test
    void fifty_invoices_of_one_new_customer_committed_at_once_make_one_contact() throws Exception {
        String token = "c0ffee00000000000000000000000001";
        office.connect(token);
        office.putCustomer("EINE-1");
        List<Long> drafts = office.drafts("EINE-1", 50);

        commitInParallel(drafts);

        office.awaitTransferred(drafts);
        office.assertOneVoucherEach(token, 50, "HS-EINE-1");
    }

    @Test
    void commits_wait_for_neither_sevdesk_nor_broker_and_all_go_over_afterwards() throws Exception {
        String token = "c0ffee00000000000000000000000002";
        office.connect(token);
        office.putCustomer("LOCH-1");
        List<Long> all = new ArrayList<>(office.drafts("LOCH-1", 30));

        office.sevdesk().misbehave("TIMEOUT_BEFORE", 100, 1, 60_000);
        Duration slowest = slowestCommit(all);
        assertThat(slowest).as("slowest commit beside the black hole").isLessThan(CALL);

        office.sevdesk().behave();
        Path broker = office.data().resolve("broker");
        office.server().kill();
        Folders.delete(broker);
        Files.writeString(broker, "not a folder");
        office.server().start();
        office.awaitAnswers();
        List<Long> more = office.drafts("LOCH-1", 10);
        slowest = slowestCommit(more);
        assertThat(slowest).as("slowest commit without a broker").isLessThan(CALL);
        assertThat(office.server().isReady()).as("ready without a broker").isFalse();
        all.addAll(more);

        office.server().kill();
        Files.delete(broker);
        office.server().start().awaitReady();

        office.awaitTransferred(all);
        office.assertOneVoucherEach(token, all.size(), "HS-LOCH-1");
    }

    private static Duration slowestCommit(List<Long> drafts) throws IOException {
        List<Duration> taken = new ArrayList<>();
        for (long draft : drafts) {
            taken.add(office.commit(draft));
        }
        taken.sort(Comparator.naturalOrder());
        Duration slowest = taken.get(taken.size() - 1);
        System.out.printf(
                "commits: p50 %d ms, slowest %d ms%n",
                taken.get(taken.size() / 2).toMillis(), slowest.toMillis());
        return slowest;
    }

    private static void commitInParallel(List<Long> drafts) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Duration>> deeds = new ArrayList<>();
            drafts.forEach(draft -> deeds.add(() -> office.commit(draft)));
            for (Future<Duration> done : hands.invokeAll(deeds)) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }
    }
}
