package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.Crash;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Keeps vouchers in memory: no idempotency, like sevdesk's, and going wrong on order. */
final class PracticeBooks extends VoucherClient {

    /** What happens to a saving. */
    interface Fate {
        VoucherRow meet(Runnable work, VoucherRow answer);
    }

    private final List<VoucherRow> vouchers = new ArrayList<>();
    private final List<BookSide> sides = new ArrayList<>();
    private VoucherForm lastSent;
    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<Runnable> underWay = new ArrayList<>();
    private int lookUps;
    private int failingLookUps;
    private int hidingLookUps;
    private int unreadable;

    PracticeBooks() {
        super(PracticeSchool.TOKEN, null, null);
    }

    /** The next saving meets this fate; those without one go well. */
    PracticeBooks fate(Fate fate) {
        fates.add(fate);
        return this;
    }

    /** An answer with another sum. */
    static VoucherRow over(VoucherRow answer, Money gross) {
        return new VoucherRow(
                answer.id(),
                answer.description(),
                answer.creditDebit(),
                answer.voucherDate(),
                gross.amount(),
                answer.supplier(),
                answer.supplierName(),
                answer.status(),
                answer.taxRule());
    }

    /** Work done, answer lost. */
    static Fate answerLost() {
        return (work, answer) -> {
            work.run();
            throw new SevdeskFailure.Unseen("saveVoucher", Details.silent("cut"), null);
        };
    }

    /** Answer lost, and the work is done later. */
    Fate late() {
        return (work, answer) -> {
            underWay.add(work);
            throw new SevdeskFailure.Unseen("saveVoucher", Details.silent("cut"), null);
        };
    }

    /** Work done, process gone. */
    static Fate crash() {
        return (work, answer) -> {
            work.run();
            throw new Crash();
        };
    }

    /** Not now, nothing done. */
    static Fate busy() {
        return (work, answer) -> {
            throw new SevdeskFailure.Busy("saveVoucher", Details.silent("429"), null);
        };
    }

    /** A refusal although the work is done. */
    static Fate refusedButDone() {
        return (work, answer) -> {
            work.run();
            throw new SevdeskFailure.Rejected(
                    "saveVoucher", new Details(400, "0", null, "said no"));
        };
    }

    /** No answer, and nothing done. */
    static Fate neverArrived() {
        return (work, answer) -> {
            throw new SevdeskFailure.Unseen("saveVoucher", Details.silent("cut"), null);
        };
    }

    /** No connection at all. */
    static Fate notSent() {
        return (work, answer) -> {
            throw new SevdeskFailure.NotSent("saveVoucher", Details.silent("connect"), null);
        };
    }

    /** The token is refused. */
    static Fate accountRefused() {
        return (work, answer) -> {
            throw new SevdeskFailure.AccountRejected(
                    "saveVoucher", new Details(401, "account", null, null));
        };
    }

    /** A refusal for good. */
    static Fate refused() {
        return (work, answer) -> {
            throw new SevdeskFailure.Rejected(
                    "saveVoucher", new Details(422, "0", null, "said no"));
        };
    }

    /** The next look-ups are not answered. */
    void failLookUps(int count) {
        failingLookUps = count;
    }

    /** The next look-ups show less than they count. */
    void hideSome(int count) {
        hidingLookUps = count;
    }

    /** A voucher comes into the books: a saving of ours, or a person types it in. */
    void enter(String number, String contact, LocalDate date, Money gross) {
        vouchers.add(next(number, contact, date, gross.amount(), BookSide.REVENUE, "1"));
    }

    /** An expense comes into the books, which may bear any number. */
    void enterExpense(String number, String contact, LocalDate date, Money gross) {
        vouchers.add(next(number, contact, date, gross.amount(), BookSide.EXPENSE, "9"));
    }

    /** What was last to be saved. */
    VoucherForm lastSent() {
        return lastSent;
    }

    /** The sides of the books on which something was to be saved, in order. */
    List<BookSide> sides() {
        return sides;
    }

    /** A person deletes a voucher. */
    void delete(String id) {
        vouchers.removeIf(row -> row.id().equals(id));
    }

    /** What was under way arrives now. */
    void arrive() {
        underWay.forEach(Runnable::run);
        underWay.clear();
    }

    /** Empty books, and nothing ordered. */
    void clear() {
        vouchers.clear();
        sides.clear();
        fates.clear();
        underWay.clear();
        lookUps = 0;
    }

    int vouchers() {
        return vouchers.size();
    }

    int lookUps() {
        return lookUps;
    }

    /** The client of whatever account. */
    Factory factory() {
        return new Factory() {
            @Override
            public VoucherClient of(ApiToken token) {
                return PracticeBooks.this;
            }
        };
    }

    /** Sevdesk cannot read the next files, and says so with a fault of its own. */
    void cannotRead(int files) {
        unreadable = files;
    }

    @Override
    public String upload(String fileName, byte[] pdf) {
        if (unreadable > 0) {
            unreadable--;
            throw new SevdeskFailure.Unseen(
                    "uploadTempFile",
                    new Details(500, "0", null, "Error while trying to read the file"),
                    null);
        }
        return fileName;
    }

    @Override
    public VoucherRow save(VoucherForm form) {
        lastSent = form;
        BigDecimal gross =
                form.voucherPosSave().stream()
                        .map(VoucherForm.PositionForm::sumGross)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        sides.add(form.side());
        VoucherRow answer = next(form, gross);
        Runnable work = () -> vouchers.add(next(form, gross));
        if (fates.isEmpty()) {
            work.run();
            return answer;
        }
        return fates.poll().meet(work, answer);
    }

    private VoucherRow next(VoucherForm form, BigDecimal gross) {
        return next(
                form.description(),
                form.supplier(),
                form.voucherDate(),
                gross,
                form.side(),
                Integer.toString(form.taxRule()));
    }

    private VoucherRow next(
            String number,
            String contact,
            LocalDate date,
            BigDecimal gross,
            BookSide side,
            String rule) {
        return new VoucherRow(
                "V" + (vouchers.size() + 1),
                number,
                side.creditDebit(),
                date,
                gross,
                contact,
                null,
                "100",
                rule);
    }

    @Override
    public List<VoucherRow> numbered(String description) {
        return bearing(description).stream()
                .filter(row -> BookSide.REVENUE.creditDebit().equals(row.creditDebit()))
                .toList();
    }

    @Override
    public List<VoucherRow> numberedOnEitherSide(String description) {
        return bearing(description).stream().filter(row -> !"9".equals(row.taxRule())).toList();
    }

    private List<VoucherRow> bearing(String description) {
        lookUps++;
        if (hidingLookUps > 0) {
            hidingLookUps--;
            throw SevdeskFailure.Unseen.incomplete("lookUp");
        }
        if (failingLookUps > 0) {
            failingLookUps--;
            throw new SevdeskFailure.Unseen("lookUp", Details.silent("cut"), null);
        }
        return vouchers.stream()
                .filter(row -> row.description() != null)
                .filter(row -> row.description().contains(description))
                .toList();
    }

    @Override
    public Optional<VoucherRow> get(String id, String number) {
        return vouchers.stream().filter(found -> found.id().equals(id)).findFirst();
    }

    /** Nobody writes invoices in these books. */
    @Override
    public Optional<InvoiceRow> getInvoice(String id, String number) {
        return Optional.empty();
    }
}
