package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherPosition;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.api.voucher.VoucherStanding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps vouchers in memory that can be deleted, going wrong on order. */
class RemovalBooks extends VoucherClient {

    static final ApiToken TOKEN = new ApiToken("%032d".formatted(1));
    static final Instant MADE = Instant.parse("2026-11-02T09:00:00Z");

    private final Map<String, VoucherStanding> vouchers = new LinkedHashMap<>();
    private final Deque<Consumer<Runnable>> fates = new ArrayDeque<>();
    private Runnable underWay = () -> {};
    private boolean resetIsSentTwice;
    private Runnable afterLook = () -> {};

    RemovalBooks() {
        super(TOKEN, null, null);
    }

    /** What lies there as we have sent it. */
    static VoucherStanding asSent(String id, String status) {
        return standing(id, "RE-2026-0001", "119.00", status, MADE);
    }

    static VoucherStanding standing(
            String id, String number, String gross, String status, Instant updated) {
        return new VoucherStanding(
                new VoucherRow(
                        id,
                        number,
                        "D",
                        LocalDate.of(2026, 11, 2),
                        new BigDecimal(gross),
                        "C1",
                        null,
                        status,
                        "1"),
                BigDecimal.ZERO,
                false,
                false,
                MADE,
                updated,
                null,
                null,
                "EUR");
    }

    void put(VoucherStanding voucher) {
        vouchers.put(voucher.row().id(), voucher);
    }

    /** A person writes another number on a voucher. */
    void change(String id) {
        put(standing(id, "RE-2026-0001a", "119.00", "100", MADE.plusSeconds(3600)));
    }

    /** A person books a payment of it. */
    void pay(String id) {
        put(standing(id, "RE-2026-0001", "119.00", "1000", MADE.plusSeconds(3600)));
    }

    /** A person opens a draft again, and chooses another account for it meanwhile. */
    void openAgain(String id) {
        put(standing(id, "RE-2026-0001", "119.00", "100", MADE.plusSeconds(9000)));
    }

    boolean has(String id) {
        return vouchers.containsKey(id);
    }

    void remove(String id) {
        vouchers.remove(id);
    }

    /** The next deletion meets this fate; those without one go well. */
    void fate(Consumer<Runnable> fate) {
        fates.add(fate);
    }

    /** Work done, process gone. */
    static void crash(Runnable work) {
        work.run();
        throw new Crash();
    }

    /** Nothing done, answer lost. */
    static void neverArrived(Runnable work) {
        throw new SevdeskFailure.Unseen("Voucher/delete", Details.silent("cut"), null);
    }

    /** Work done, answer lost. */
    static void answerLost(Runnable work) {
        work.run();
        neverArrived(work);
    }

    /** Answer lost, and the work is done later. */
    void late(Runnable work) {
        underWay = work;
        neverArrived(work);
    }

    /** Not now, nothing done. */
    static void busy(Runnable work) {
        throw new SevdeskFailure.Busy("Voucher/delete", Details.silent("429"), null);
    }

    /** sevdesk will not, whatever the reason. */
    static void refused(Runnable work) {
        throw new SevdeskFailure.Rejected(
                "Voucher/delete", new Details(422, null, null, "not now"));
    }

    /** The line sends the call that makes a draft twice, and the second one is answered. */
    void sendResetTwice() {
        resetIsSentTwice = true;
    }

    /** What was under way arrives now. */
    void arrive() {
        underWay.run();
        underWay = () -> {};
    }

    /** What happens elsewhere right after somebody has looked at a voucher. */
    void meanwhile(Runnable elsewhere) {
        afterLook = elsewhere;
    }

    Factory factory() {
        return new Factory() {
            @Override
            public VoucherClient of(ApiToken token) {
                return RemovalBooks.this;
            }
        };
    }

    @Override
    public Optional<VoucherStanding> standing(String id, String number) {
        Optional<VoucherStanding> seen = Optional.ofNullable(vouchers.get(id));
        Runnable once = afterLook;
        afterLook = () -> {};
        once.run();
        return seen;
    }

    @Override
    public List<VoucherPosition> positions(String voucher) {
        return Optional.ofNullable(vouchers.get(voucher)).stream()
                .map(
                        there ->
                                new VoucherPosition(
                                        "P" + voucher,
                                        voucher,
                                        new BigDecimal("19.00"),
                                        there.row().sumGross()))
                .toList();
    }

    @Override
    public void resetToDraft(String id) {
        VoucherStanding voucher = vouchers.get(id);
        if (voucher == null) {
            throw new SevdeskFailure.Rejected(
                    "Voucher/resetToDraft", new Details(404, "151", null, "gone"));
        }
        if (!"100".equals(voucher.row().status())) {
            throw new SevdeskFailure.Rejected(
                    "Voucher/resetToDraft", new Details(422, null, null, "not open"));
        }
        put(
                standing(
                        id,
                        voucher.row().description(),
                        voucher.row().sumGross().toPlainString(),
                        "50",
                        MADE.plusSeconds(7200)));
        if (resetIsSentTwice) {
            resetIsSentTwice = false;
            resetToDraft(id);
        }
    }

    @Override
    public void deleteDraft(String id) {
        Runnable work = () -> vouchers.remove(id);
        if (!fates.isEmpty()) {
            fates.poll().accept(work);
            return;
        }
        if (!vouchers.containsKey(id)) {
            throw new SevdeskFailure.Rejected(
                    "Voucher/delete", new Details(404, "151", null, "gone"));
        }
        if (!"50".equals(vouchers.get(id).row().status())) {
            throw new SevdeskFailure.Rejected(
                    "Voucher/delete", new Details(409, "159", null, "no draft"));
        }
        work.run();
    }
}
