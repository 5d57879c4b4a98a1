package de.hundeschule123.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every request of every operation that we use, held against sevdesk's description of it. */
class SevdeskContractTest {

    private static final ApiToken TOKEN = new ApiToken("c0ffee00c0ffee00c0ffee00c0ffee00");
    private static final ApiToken SMALL = new ApiToken("5050ee00c0ffee00c0ffee00c0ffee00");
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir private static Path folder;

    private static Sandbox sandbox;
    private static RecordedApi api;
    private static AccountClient account;
    private static ContactClient contacts;
    private static VoucherClient vouchers;

    @BeforeAll
    static void send_everything_once() throws IOException {
        sandbox = Sandbox.start(0, folder);
        api = new RecordedApi(sandbox.apiUrl());
        GuardedCalls calls = new GuardedCalls(new CallExecutor());
        account =
                new AccountClient(
                        TOKEN, calls, api.client(AccountApi.class), api.client(GuidanceApi.class));
        contacts = new ContactClient(TOKEN, calls, api.client(ContactApi.class));
        vouchers = new VoucherClient(TOKEN, calls, api.client(VoucherApi.class));

        testConnection(account);
        testConnection(
                new AccountClient(
                        SMALL, calls, api.client(AccountApi.class), api.client(GuidanceApi.class)));
        String person = keepPerson();
        keepCompany();
        match();
        transfer(person);
        takeBackOnTheOppositeSide(person);
        transferOfSmallBusiness(calls);
        lookAround();
        remove(person);
    }

    @AfterAll
    static void end() throws IOException {
        sandbox.close();
    }

    private static void testConnection(AccountClient account) {
        account.bookkeepingVersion();
        account.users();
        account.contacts();
        account.vouchers();
        account.revenueGuidance();
    }

    private static String keepPerson() {
        ContactForm jana = ContactForm.person("Jana", "Müller-Lüdenscheidt");
        contacts.numbered("K-1001");
        String id = contacts.create(jana, "K-1001").id();
        contacts.rename(id, ContactForm.person(null, "Voß"));
        String address =
                contacts.addAddress(id, new AddressForm("Hauptstraße 1", "10115", "Berlin", 1));
        contacts.changeAddress(address, new AddressForm(null, "1010", "Wien", austria()));
        String mail = contacts.addWay(id, WayType.EMAIL, "jana@voss.example");
        contacts.changeWay(mail, "jana.voss@voss.example");
        contacts.addFurtherWay(id, WayType.PHONE, "+49 341 1234");
        contacts.deleteWay(mail);
        contacts.deleteAddress(address);
        contacts.delete(contacts.create(jana, "K-1009").id());
        return id;
    }

    private static long austria() {
        return contacts.country("AT").orElseThrow();
    }

    private static void keepCompany() {
        ContactRow farm =
                contacts.create(
                        ContactForm.organisation("Hof & Hund GmbH", "ATU12345675"), "K-1002");
        contacts.rename(farm.id(), ContactForm.organisation("Hof und Hund GmbH", "DE136695976"));
    }

    private static void match() {
        for (ContactRow row : contacts.all().whole()) {
            contacts.byId(row.id());
            contacts.ways(row.id());
            contacts.addresses(row.id());
        }
        contacts.named("Müller-Lüdenscheidt");
        contacts.get("1", "K-1");
        contacts.get("1", null);
        contacts.emails().whole();
        contacts.addresses().whole();
    }

    private static void transfer(String contact) {
        List<ReceiptGuidance> guidance = account.revenueGuidance();
        List<PositionForm> mixed =
                List.of(
                        position(guidance, 1, VatRate.STANDARD, "150.00"),
                        position(guidance, 1, VatRate.REDUCED, "21.40"));
        VoucherRow saved =
                save(vouchers, form(contact, "RE-2026-0001", 100, 1, mixed, DAY.plusDays(3)));
        vouchers.numbered("RE-2026-0001");
        vouchers.get(saved.id(), "RE-2026-0001");
        vouchers.get("1", "RE-2026-0001");
        vouchers.get("1", null);

        save(
                vouchers,
                form(
                        contact,
                        "RE-2026-0002",
                        50,
                        1,
                        List.of(position(guidance, 1, VatRate.STANDARD, "119.00")),
                        null));
        save(
                vouchers,
                form(
                        contact,
                        "ST-2026-0001",
                        100,
                        1,
                        List.of(position(guidance, 1, VatRate.STANDARD, "-119.00")),
                        null));
    }

    private static void takeBackOnTheOppositeSide(String contact) {
        VoucherForm form =
                form(
                        contact,
                        "ST-2026-0002",
                        100,
                        1,
                        List.of(position(account.revenueGuidance(), 1, VatRate.STANDARD, "119.00")),
                        null);
        save(
                vouchers,
                new VoucherForm(
                        contact,
                        form.description(),
                        form.status(),
                        form.taxRule(),
                        DAY,
                        DAY,
                        null,
                        DAY,
                        form.voucherPosSave(),
                        "",
                        BookSide.EXPENSE));
    }

    private static void transferOfSmallBusiness(GuardedCalls calls) {
        ContactClient contacts = new ContactClient(SMALL, calls, api.client(ContactApi.class));
        VoucherClient vouchers = new VoucherClient(SMALL, calls, api.client(VoucherApi.class));
        String contact = contacts.create(ContactForm.person("Ada", "Groß"), "K-1001").id();
        List<ReceiptGuidance> guidance =
                new AccountClient(
                                SMALL,
                                calls,
                                api.client(AccountApi.class),
                                api.client(GuidanceApi.class))
                        .revenueGuidance();
        save(
                vouchers,
                form(
                        contact,
                        "RE-2026-0001",
                        100,
                        11,
                        List.of(position(guidance, 11, VatRate.NONE, "120.00")),
                        null));
    }

    private static void lookAround() {
        Period year = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        vouchers.during(year);
        vouchers.takenBackDuring(year);
        vouchers.numberedOnEitherSide("ST-2026-0001");
        vouchers.invoicesDuring(year);
        vouchers.getInvoice("1", "RE-2026-0001");
        vouchers.getInvoice("1", null);
    }

    private static void remove(String contact) {
        String id =
                save(
                                vouchers,
                                form(
                                        contact,
                                        "RE-2026-0003",
                                        100,
                                        1,
                                        List.of(
                                                position(
                                                        account.revenueGuidance(),
                                                        1,
                                                        VatRate.STANDARD,
                                                        "119.00")),
                                        null))
                        .id();
        vouchers.standing(id, "RE-2026-0003");
        vouchers.standing("1", "RE-2026-0003");
        vouchers.positions(id);
        vouchers.resetToDraft(id);
        vouchers.deleteDraft(id);
    }

    private static VoucherForm form(
            String contact,
            String number,
            int status,
            int rule,
            List<PositionForm> positions,
            LocalDate until) {
        return new VoucherForm(
                contact, number, status, rule, DAY, DAY, until, DAY.plusDays(14), positions, "");
    }

    private static VoucherRow save(VoucherClient vouchers, VoucherForm form) {
        String upload = vouchers.upload(form.description() + ".pdf", PDF);
        return vouchers.save(
                new VoucherForm(
                        form.supplier(),
                        form.description(),
                        form.status(),
                        form.taxRule(),
                        form.voucherDate(),
                        form.deliveryDate(),
                        form.deliveryDateUntil(),
                        form.paymentDeadline(),
                        form.voucherPosSave(),
                        upload,
                        form.side()));
    }

    private static PositionForm position(
            List<ReceiptGuidance> guidance, int rule, VatRate rate, String gross) {
        long found =
                guidance.stream()
                        .filter(row -> row.fits(rule, rate.percent()))
                        .findFirst()
                        .orElseThrow()
                        .accountDatevId();
        return new PositionForm(found, rate.percent(), Money.of(gross).amount(), "Welpenkurs");
    }

    @TestFactory
    List<DynamicTest> each_request_is_as_sevdesk_describes_it() throws IOException {
        SevdeskSpec spec = SevdeskSpec.findOrSkip();
        return api.sent().stream()
                .map(
                        sent ->
                                DynamicTest.dynamicTest(
                                        sent.method() + " " + sent.path() + " " + sent.query(),
                                        () ->
                                                assertThat(spec.complaints(sent))
                                                        .as(sent.toString())
                                                        .isEmpty()))
                .toList();
    }

    /** The twin of the test above: a request that sevdesk would not understand is found. */
    @ParameterizedTest
    @CsvSource({
        "/saveVoucher, '\"creditDebit\":\"D\"', '\"creditDebit\":\"X\"'",
        "/saveVoucher, 20.11.2026, 2026-11-20",
        "/saveVoucher, '\"taxRate\":19', '\"taxRate\":\"no\"'",
        "/saveVoucher, voucherPosSave, voucherPos",
        "/Contact, '\"category\"', '\"kind\"'",
        "/CommunicationWay, EMAIL, MAIL"
    })
    void a_request_that_differs_is_found(String path, String right, String wrong)
            throws IOException {
        Sent sent =
                api.sent().stream()
                        .filter(request -> request.path().endsWith(path))
                        .filter(request -> request.text().contains(right))
                        .findFirst()
                        .orElseThrow();
        byte[] changed = sent.text().replace(right, wrong).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(
                        SevdeskSpec.findOrSkip()
                                .complaints(
                                        new Sent(
                                                sent.method(),
                                                sent.path(),
                                                sent.query(),
                                                sent.contentType(),
                                                changed)))
                .isNotEmpty();
    }

    @Test
    void no_operation_is_left_out() {
        Set<String> all = new TreeSet<>();
        for (Class<?> type :
                List.of(AccountApi.class, GuidanceApi.class, ContactApi.class, VoucherApi.class)) {
            all.addAll(RecordedApi.operationsOf(type));
        }
        assertThat(api.used()).containsExactlyInAnyOrderElementsOf(all);
    }
}
