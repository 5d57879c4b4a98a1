package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccounts;
import de.hundeschule123.sevdesk.connection.account.RevenueRule;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trial writes into an account, under a marker, what the product writes, and what nobody has
 * answered yet: both forms of a cancellation, a sum of zero, refusals. It ends after three calls
 * that went otherwise than they should. What it made is swept away by {@link Sweep}.
 */
final class Trial {
    private static final int MOST_ERRORS = 3;
    private static final int DRAFT = 50;
    private static final int OPEN = 100;
    private static final long NO_ACCOUNT = 999_999_999;

    /** When a new voucher is looked for, counted from its saving. */
    private static final List<Duration> LOOKS =
            Stream.of(0, 500, 1000, 2000, 5000).map(Duration::ofMillis).toList();

    private final Wiretap line;
    private final String marker;
    private final LocalDate today;
    private final Rest rest;
    private final ContactClient contacts;
    private final VoucherClient vouchers;
    private final List<Proof> proofs = new ArrayList<>();
    private final byte[] pdf;
    private final List<String> made = new ArrayList<>();

    private List<RevenueAccount> booked = List.of();
    private int errors;

    Trial(Wiretap line, String marker, LocalDate today, Rest rest) {
        this.line = line;
        this.marker = marker;
        this.today = today;
        this.rest = rest;
        AccountReading.Clients clients = line.clients();
        contacts = new ContactClient(line.token(), clients.calls(), clients.contacts());
        vouchers = new VoucherClient(line.token(), clients.calls(), clients.vouchers());
        pdf = ("%PDF-1.4\n% " + marker + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Ends the trial early. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A step that the others do not wait for. */
    private interface Step {
        void run() throws InterruptedException;
    }

    /** The result so far, also where the trial was broken off. */
    List<Proof> proofs() {
        return List.copyOf(proofs);
    }

    /** The paths of what was made and is known by its id. */
    List<String> made() {
        return List.copyOf(made);
    }

    private void found(TrialInsight insight, Object... details) {
        proofs.add(Proof.of(insight, details));
    }

    void run() throws InterruptedException {
        try {
            chooseAccounts();
            if (booked.isEmpty()) {
                found(TrialInsight.NOT_DONE, "Belege", "kein Erlöskonto steht fest");
                return;
            }
            Optional<String> contact = contact();
            if (contact.isPresent()) {
                step("Kontakt", () -> contactDetails(contact.get()));
                Optional<String> file = upload();
                if (file.isPresent()) {
                    documents(contact.get(), file.get());
                }
                step("Löschen", () -> deleteInUse(contact.get()));
            }
        } catch (Ended enough) {
            found(TrialInsight.GIVEN_UP, MOST_ERRORS);
        }
    }

    private void step(String what, Step step) throws InterruptedException {
        try {
            step.run();
        } catch (SevdeskFailure failure) {
            unexpected(what, failure.code(), failure.said());
        } catch (ProcessingException broken) {
            unexpected(what, "keine Antwort", null);
        }
    }

    private void unexpected(String what, String code, String said) {
        found(TrialInsight.NOT_DONE, what, said == null ? code : code + ": " + said);
        errors++;
        if (errors == MOST_ERRORS) {
            throw new Ended();
        }
    }

    private void chooseAccounts() throws InterruptedException {
        step(
                "Erlöskonten",
                () -> {
                    AccountReading.Clients clients = line.clients();
                    AccountClient account =
                            new AccountClient(
                                    line.token(),
                                    clients.calls(),
                                    clients.account(),
                                    clients.guidance());
                    booked =
                            new RevenueAccounts(account.revenueGuidance())
                                    .offer().booked(List.of()).stream()
                                            .filter(Trial::isOrdinary)
                                            .toList();
                });
    }

    /** Rule 1 with its rates, or rule 11: those of an ordinary invoice. */
    private static boolean isOrdinary(RevenueAccount account) {
        return account.taxRule() == RevenueRule.TAXABLE.id()
                || account.taxRule() == RevenueRule.SMALL_BUSINESS.id();
    }

    private Optional<String> contact() throws InterruptedException {
        String[] id = new String[1];
        step(
                "Kontakt",
                () -> {
                    ContactRow row = contacts.create(ContactForm.person("Probe", marker), marker);
                    id[0] = row.id();
                    made.add("/Contact/" + row.id());
                    found(
                            marker.equals(row.customerNumber())
                                    ? TrialInsight.CONTACT_CREATED
                                    : TrialInsight.CUSTOMER_NUMBER_CHANGED);
                });
        return Optional.ofNullable(id[0]);
    }

    private void contactDetails(String contact) throws InterruptedException {
        createTwin();
        contacts.addAddress(contact, new AddressForm("Probeweg 1", "10115", "Berlin", 1));
        contacts.addWay(contact, WayType.EMAIL, marker.toLowerCase(Locale.ROOT) + "@example.org");
        found(TrialInsight.DETAILS_ADDED);
        contacts.rename(contact, ContactForm.person("Probe-neu", marker));
        JsonNode row = line.call("GET", "/Contact/" + contact, null).row();
        found(
                marker.equals(row.path("customerNumber").asText())
                        ? TrialInsight.CHANGE_IS_PARTIAL
                        : TrialInsight.CHANGE_TAKES_MORE,
                "customerNumber");
    }

    private void createTwin() throws InterruptedException {
        ObjectNode twin = Wire.object().put("surename", "Probe-zwei").put("familyname", marker);
        twin.put("customerNumber", marker).put("status", 1000);
        twin.putObject("category").put("id", 3).put("objectName", "Category");
        Wiretap.Reply reply = line.call("POST", "/Contact", twin);
        if (reply.isSuccess()) {
            made.add("/Contact/" + reply.row().path("id").asText());
            found(TrialInsight.SAME_NUMBER_TAKEN);
        } else {
            found(TrialInsight.SAME_NUMBER_REFUSED, reply.status(), reply.said());
        }
    }

    private Optional<String> upload() throws InterruptedException {
        String[] file = new String[1];
        step("Datei", () -> file[0] = vouchers.upload(marker + ".pdf", pdf));
        return Optional.ofNullable(file[0]);
    }

    private void documents(String contact, String file) throws InterruptedException {
        step("Entwurf", () -> draft(form(contact, file, "", DRAFT, BigDecimal.ONE, side())));
        step("Offener Beleg", () -> open(form(contact, file, "-O", OPEN, BigDecimal.ONE, side())));
        BigDecimal negative = BigDecimal.ONE.negate();
        step("Storno", () -> negative(form(contact, file, "-N", OPEN, negative, side())));
        step(
                "Storno",
                () ->
                        outcome(
                                form(contact, file, "-C", OPEN, BigDecimal.ONE, BookSide.EXPENSE),
                                TrialInsight.OPPOSITE_TAKEN,
                                TrialInsight.OPPOSITE_REFUSED));
        step(
                "Summe 0",
                () ->
                        outcome(
                                form(contact, file, "-Z", OPEN, BigDecimal.ZERO, side()),
                                TrialInsight.ZERO_TAKEN,
                                TrialInsight.ZERO_REFUSED));
        step("Fremdes Konto", () -> foreignAccount(contact, file));
        step("Reihenfolge", () -> otherOrder(contact, file));
        step("Andere Steuerregel", () -> otherRule(contact, file));
    }

    private static BookSide side() {
        return BookSide.REVENUE;
    }

    private VoucherForm form(
            String contact,
            String file,
            String suffix,
            int status,
            BigDecimal factor,
            BookSide side) {
        return new VoucherForm(
                contact,
                marker + suffix,
                status,
                booked.getFirst().taxRule(),
                today,
                today.minusDays(2),
                today.minusDays(1),
                today.plusDays(14),
                booked.stream().map(account -> position(account, factor)).toList(),
                file,
                side);
    }

    private static PositionForm position(RevenueAccount account, BigDecimal factor) {
        BigDecimal gross =
                switch (account.vatRate()) {
                    case 19 -> new BigDecimal("1.19");
                    case 7 -> new BigDecimal("1.07");
                    default -> new BigDecimal("1.00");
                };
        return new PositionForm(
                account.accountId(),
                account.vatRate(),
                gross.multiply(factor).setScale(2),
                "Probe");
    }

    private void draft(VoucherForm form) throws InterruptedException {
        VoucherRow saved = vouchers.save(form);
        made.add("/Voucher/" + saved.id());
        look(saved.id());
        compare(form, saved.id());
        readFile(saved.id());
    }

    /** Looks for a new voucher, by its id and by its number, until it has been seen both ways. */
    private void look(String id) throws InterruptedException {
        long saved = System.nanoTime();
        Duration last = Duration.ZERO;
        boolean byId = false;
        boolean byNumber = false;
        for (Duration moment : LOOKS) {
            rest.of(moment.minus(last));
            last = moment;
            if (!byId && line.readNow("/Voucher/" + id).isSuccess()) {
                byId = true;
                found(TrialInsight.SEEN_BY_ID, millisSince(saved));
            }
            if (!byNumber && isListed(line.readNow(listed(marker)), id)) {
                byNumber = true;
                found(TrialInsight.SEEN_BY_NUMBER, millisSince(saved));
            }
            if (byId && byNumber) {
                return;
            }
        }
        if (!byId) {
            found(TrialInsight.NOT_SEEN_BY_ID, last.toMillis());
        }
        if (!byNumber) {
            found(TrialInsight.NOT_SEEN_BY_NUMBER, last.toMillis());
        }
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    private static String listed(String marker) {
        return "/Voucher?descriptionLike=" + marker + "&countAll=true&limit=1000&offset=0";
    }

    private static boolean isListed(Wiretap.Reply list, String id) {
        return list.objects().findValuesAsText("id").contains(id);
    }

    private void compare(VoucherForm form, String id) throws InterruptedException {
        JsonNode row = line.call("GET", "/Voucher/" + id, null).row();
        List<Proof> differences = new ArrayList<>();
        same(differences, "sumGross", sum(form), row.path("sumGross").asText());
        same(differences, "description", form.description(), row.path("description").asText());
        same(differences, "status", form.status(), row.path("status").asText());
        same(differences, "taxRule", form.taxRule(), row.path("taxRule").path("id").asText());
        same(differences, "voucherDate", form.voucherDate(), day(row, "voucherDate"));
        same(differences, "deliveryDate", form.deliveryDate(), day(row, "deliveryDate"));
        same(
                differences,
                "deliveryDateUntil",
                form.deliveryDateUntil(),
                day(row, "deliveryDateUntil"));
        same(differences, "paymentDeadline", form.paymentDeadline(), day(row, "paymentDeadline"));
        String positions = "/VoucherPos?voucher%5Bid%5D=" + id + "&voucher%5BobjectName%5D=Voucher";
        List<String> accounts = new ArrayList<>();
        line.call("GET", positions, null)
                .objects()
                .forEach(each -> accounts.add(each.path("accountDatev").path("id").asText()));
        same(
                differences,
                "accountDatev",
                form.voucherPosSave().stream().map(PositionForm::accountDatev).sorted().toList(),
                accounts.stream().map(Long::valueOf).sorted().toList().toString());
        if (differences.isEmpty()) {
            found(TrialInsight.VOUCHER_SAVED);
        }
        proofs.addAll(differences);
    }

    private static String sum(VoucherForm form) {
        return form.voucherPosSave().stream()
                .map(PositionForm::sumGross)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String day(JsonNode row, String field) {
        String text = row.path(field).asText("");
        return text.length() < 10 ? text : text.substring(0, 10);
    }

    private static void same(List<Proof> differences, String what, Object ours, String theirs) {
        if (!ours.toString().equals(theirs)) {
            differences.add(Proof.of(TrialInsight.VOUCHER_DIFFERS, what, ours.toString(), theirs));
        }
    }

    private void readFile(String voucher) throws InterruptedException {
        JsonNode row = line.call("GET", "/Voucher/" + voucher, null).row();
        String document = row.path("document").path("id").asText("");
        Wiretap.Reply file = line.call("GET", "/Document/" + document + "/download", null);
        if (!file.isSuccess()) {
            found(TrialInsight.FILE_UNREADABLE, file.status());
        } else {
            found(
                    Arrays.equals(pdf, content(file))
                            ? TrialInsight.FILE_IS_THE_SAME
                            : TrialInsight.FILE_DIFFERS);
        }
    }

    /** The bytes of a file, as they are or packed into JSON. */
    private static byte[] content(Wiretap.Reply file) {
        String packed = file.objects().path("content").asText("");
        return packed.isEmpty() ? file.bytes() : Base64.getMimeDecoder().decode(packed);
    }

    private void open(VoucherForm form) throws InterruptedException {
        VoucherRow saved = vouchers.save(form);
        made.add("/Voucher/" + saved.id());
        Wiretap.Reply back =
                line.call("PUT", "/Voucher/" + saved.id() + "/resetToDraft", Wire.object());
        if (back.isSuccess()) {
            found(TrialInsight.OPEN_AND_BACK);
        } else {
            found(TrialInsight.OPEN_NOT_BACK, back.status(), back.said());
        }
    }

    private void negative(VoucherForm form) {
        saved(form, TrialInsight.NEGATIVE_REFUSED)
                .ifPresent(
                        row ->
                                found(
                                        row.sumGross().signum() < 0
                                                ? TrialInsight.NEGATIVE_TAKEN
                                                : TrialInsight.NEGATIVE_TURNED));
    }

    private void outcome(VoucherForm form, TrialInsight taken, TrialInsight refused) {
        saved(form, refused).ifPresent(row -> found(taken));
    }

    /** Saves; a refusal in sevdesk's own words is an answer, too. */
    private Optional<VoucherRow> saved(VoucherForm form, TrialInsight refused) {
        try {
            VoucherRow row = vouchers.save(form);
            made.add("/Voucher/" + row.id());
            return Optional.of(row);
        } catch (SevdeskFailure.Rejected no) {
            found(refused, no.httpStatus(), no.said());
            return Optional.empty();
        }
    }

    private void foreignAccount(String contact, String file) {
        VoucherForm usual = form(contact, file, "-K", DRAFT, BigDecimal.ONE, side());
        RevenueAccount first = booked.getFirst();
        PositionForm foreign =
                new PositionForm(NO_ACCOUNT, first.vatRate(), new BigDecimal("1.00"), "Probe");
        outcome(
                with(usual, usual.taxRule(), List.of(foreign)),
                TrialInsight.FOREIGN_ACCOUNT_TAKEN,
                TrialInsight.FOREIGN_ACCOUNT_REFUSED);
    }

    private static VoucherForm with(VoucherForm form, int rule, List<PositionForm> positions) {
        return new VoucherForm(
                form.supplier(),
                form.description(),
                form.status(),
                rule,
                form.voucherDate(),
                form.deliveryDate(),
                form.deliveryDateUntil(),
                form.paymentDeadline(),
                positions,
                form.filename(),
                form.side());
    }

    /** The same keys the other way round. */
    private void otherOrder(String contact, String file) throws InterruptedException {
        JsonObject usual = form(contact, file, "-R", DRAFT, BigDecimal.ONE, side()).toJson();
        JsonObjectBuilder turned = Json.createObjectBuilder();
        List.copyOf(usual.keySet()).reversed().forEach(key -> turned.add(key, usual.get(key)));
        Wiretap.Reply reply =
                line.call("POST", "/Voucher/Factory/saveVoucher", tree(turned.build()));
        if (reply.isSuccess()) {
            made.add("/Voucher/" + reply.row().path("voucher").path("id").asText());
            found(TrialInsight.KEY_ORDER_FREE);
        } else {
            found(TrialInsight.KEY_ORDER_MATTERS, reply.status(), reply.said());
        }
    }

    private static JsonNode tree(JsonObject json) {
        try {
            return Wire.JSON.readTree(json.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Rule 11 in an account with VAT, rule 1 in that of a small business. */
    private void otherRule(String contact, String file) {
        VoucherForm usual = form(contact, file, "-S", DRAFT, BigDecimal.ONE, side());
        RevenueRule other =
                usual.taxRule() == RevenueRule.TAXABLE.id()
                        ? RevenueRule.SMALL_BUSINESS
                        : RevenueRule.TAXABLE;
        PositionForm position =
                new PositionForm(booked.getFirst().accountId(), 0, new BigDecimal("1.00"), "Probe");
        try {
            VoucherRow row = vouchers.save(with(usual, other.id(), List.of(position)));
            made.add("/Voucher/" + row.id());
            found(TrialInsight.OTHER_RULE_TAKEN, other.id());
        } catch (SevdeskFailure.Rejected no) {
            found(TrialInsight.OTHER_RULE_REFUSED, no.httpStatus(), no.said(), other.id());
        }
    }

    private void deleteInUse(String contact) throws InterruptedException {
        Wiretap.Reply reply = line.call("DELETE", "/Contact/" + contact, null);
        if (reply.isSuccess()) {
            found(TrialInsight.CONTACT_IN_USE_DELETED);
        } else {
            found(TrialInsight.CONTACT_IN_USE_STAYS, reply.status(), reply.said());
        }
    }
}
