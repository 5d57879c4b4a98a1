package de.hundeschule123.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.AccountCalls;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherCalls;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static ExecutorService threads;
    private static RecordedApi api;
    private static AccountCalls account;
    private static ContactCalls contacts;
    private static VoucherCalls vouchers;

    @BeforeAll
    static void send_everything_once() throws IOException {
        sandbox = Sandbox.start(0, folder);
        threads = Executors.newCachedThreadPool();
        api = new RecordedApi(sandbox.apiUrl());
        GuardedCalls calls = new GuardedCalls(new CallExecutor(threads, Duration.ofSeconds(30)));
        account = wired(new AccountCalls(), calls, api.client(AccountApi.class));
        contacts = wired(new ContactCalls(), calls, api.client(ContactApi.class));
        vouchers = wired(new VoucherCalls(), calls, api.client(VoucherApi.class));

        testConnection(TOKEN);
        testConnection(SMALL);
        String person = keepPerson();
        keepCompany();
        match();
        transfer(TOKEN, person);
        transferOfSmallBusiness();
        lookAround();
    }

    @AfterAll
    static void end() throws IOException {
        sandbox.close();
        threads.shutdownNow();
    }

    private static void testConnection(ApiToken token) {
        account.bookkeepingVersion(token);
        account.users(token);
        account.contacts(token);
        account.revenueGuidance(token);
    }

    private static String keepPerson() {
        ContactForm jana = ContactForm.person("Jana", "Müller-Lüdenscheidt");
        contacts.numbered(TOKEN, "K-1001");
        String id = contacts.create(TOKEN, jana, "K-1001").id();
        contacts.rename(TOKEN, id, ContactForm.person(null, "Voß"));
        String address =
                contacts.addAddress(
                        TOKEN, id, new AddressForm("Hauptstraße 1", "10115", "Berlin", 1));
        contacts.changeAddress(TOKEN, address, new AddressForm(null, "1010", "Wien", austria()));
        String mail = contacts.addWay(TOKEN, id, WayType.EMAIL, "jana@voss.example");
        contacts.changeWay(TOKEN, mail, "jana.voss@voss.example");
        contacts.addFurtherWay(TOKEN, id, WayType.PHONE, "+49 341 1234");
        contacts.deleteWay(TOKEN, mail);
        contacts.deleteAddress(TOKEN, address);
        return id;
    }

    private static long austria() {
        return contacts.country(TOKEN, "AT").orElseThrow();
    }

    private static void keepCompany() {
        ContactRow farm =
                contacts.create(TOKEN, ContactForm.organisation("Hof & Hund GmbH"), "K-1002");
        contacts.rename(TOKEN, farm.id(), ContactForm.organisation("Hof und Hund GmbH"));
    }

    private static void match() {
        for (ContactRow row : contacts.all(TOKEN).whole()) {
            contacts.get(TOKEN, row.id());
            contacts.ways(TOKEN, row.id());
            contacts.addresses(TOKEN, row.id());
        }
        contacts.emails(TOKEN).whole();
        contacts.addresses(TOKEN).whole();
    }

    private static void transfer(ApiToken token, String contact) {
        List<ReceiptGuidance> guidance = account.revenueGuidance(token);
        List<PositionForm> mixed =
                List.of(
                        position(guidance, 1, VatRate.STANDARD, "150.00"),
                        position(guidance, 1, VatRate.REDUCED, "21.40"));
        VoucherRow saved =
                save(token, form(contact, "RE-2026-0001", 100, 1, mixed, DAY.plusDays(3)));
        vouchers.numbered(token, "RE-2026-0001");
        vouchers.get(token, saved.id());

        save(
                token,
                form(
                        contact,
                        "RE-2026-0002",
                        50,
                        1,
                        List.of(position(guidance, 1, VatRate.STANDARD, "119.00")),
                        null));
        save(
                token,
                form(
                        contact,
                        "ST-2026-0001",
                        100,
                        1,
                        List.of(position(guidance, 1, VatRate.STANDARD, "-119.00")),
                        null));
    }

    private static void transferOfSmallBusiness() {
        String contact = contacts.create(SMALL, ContactForm.person("Ada", "Groß"), "K-1001").id();
        List<ReceiptGuidance> guidance = account.revenueGuidance(SMALL);
        save(
                SMALL,
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
        vouchers.during(TOKEN, year);
        vouchers.invoicesDuring(TOKEN, year);
        vouchers.hasInvoice(TOKEN, "1");
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

    private static VoucherRow save(ApiToken token, VoucherForm form) {
        String upload = vouchers.upload(token, form.description() + ".pdf", PDF);
        return vouchers.save(
                token,
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
                        upload));
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
        for (Class<?> type : List.of(AccountApi.class, ContactApi.class, VoucherApi.class)) {
            all.addAll(RecordedApi.operationsOf(type));
        }
        assertThat(api.used()).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Gives a class its parts, as the container would. */
    private static <T> T wired(T target, Object... parts) {
        for (Field field : target.getClass().getDeclaredFields()) {
            Arrays.stream(parts)
                    .filter(field.getType()::isInstance)
                    .forEach(part -> put(target, field, part));
        }
        return target;
    }

    private static void put(Object target, Field field, Object part) {
        try {
            field.setAccessible(true);
            field.set(target, part);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
