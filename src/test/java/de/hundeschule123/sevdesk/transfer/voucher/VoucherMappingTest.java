package de.hundeschule123.sevdesk.transfer.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Document;
import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.StoredPdf;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.document.money.VatTotal;
import de.hundeschule123.school.VatId;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount.Lack;
import jakarta.json.JsonObject;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which voucher a document becomes. */
class VoucherMappingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final VoucherMapping REGULAR =
            new VoucherMapping(
                    TransferSettings.arrivingAs(VoucherArrival.OPEN),
                    List.of(account(1, 19, 3631), account(1, 7, 3630), account(4, 0, 3621)));
    private static final VoucherMapping WORLDLY =
            new VoucherMapping(
                    TransferSettings.arrivingAs(VoucherArrival.OPEN),
                    List.of(
                            account(1, 19, 3631),
                            account(4, 0, 3621),
                            account(5, 0, 3622),
                            account(17, 0, 3624),
                            account(21, 0, 3625)));
    private static final VoucherMapping SMALL =
            new VoucherMapping(
                    TransferSettings.arrivingAs(VoucherArrival.OPEN),
                    List.of(account(11, 0, 3626)));

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(
                        "one rate", invoice(line("2", "119.00", 19)), List.of("3631 19 % 238.00")),
                Arguments.of(
                        "two lines of one rate",
                        invoice(line("1", "0.99", 19), line("1", "0.99", 19)),
                        List.of("3631 19 % 1.98")),
                Arguments.of(
                        "two rates, the highest first",
                        invoice(
                                line("2.5", "60.00", 19),
                                line("1", "21.40", 7),
                                line("1", "1.00", 19)),
                        List.of("3631 19 % 151.00", "3630 7 % 21.40")),
                Arguments.of(
                        "a rate that sums to nothing",
                        invoice(
                                line("1", "50.00", 19),
                                line("1", "-50.00", 19),
                                line("1", "21.40", 7)),
                        List.of("3630 7 % 21.40")),
                Arguments.of(
                        "rates that are nothing only together",
                        invoice(line("1", "50.00", 19), line("1", "-50.00", 7)),
                        List.of("3631 19 % 50.00", "3630 7 % -50.00")),
                Arguments.of(
                        "a discount",
                        invoice(line("1", "100.00", 19), line("1", "-15.50", 19)),
                        List.of("3631 19 % 84.50")),
                Arguments.of(
                        "a cancellation",
                        cancellation(line("2.5", "60.00", 19), line("1", "21.40", 7)),
                        List.of("3631 19 % -150.00", "3630 7 % -21.40")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void each_rate_becomes_one_gross_position_on_its_account(
            String name, Invoice invoice, List<String> positions) {
        VoucherForm form = map(REGULAR, invoice);

        assertThat(form.taxRule()).isEqualTo(1);
        assertThat(form.voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .isEqualTo(positions);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void the_voucher_sums_to_what_stands_on_the_paper(
            String name, Invoice invoice, List<String> positions) {
        assertThat(
                        map(REGULAR, invoice).voucherPosSave().stream()
                                .map(VoucherForm.PositionForm::sumGross)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(invoice.getGross().amount());
        assertThat(map(REGULAR, invoice).voucherPosSave())
                .extracting(VoucherForm.PositionForm::sumGross)
                .isEqualTo(
                        invoice.totals().perRate().stream()
                                .map(VatTotal::gross)
                                .filter(gross -> !gross.isZero())
                                .map(Money::amount)
                                .toList());
    }

    /** The same generated invoices at every run; sevdesk's arithmetic is written out once more. */
    @Test
    void what_sevdesk_adds_up_equals_what_is_printed_on_ten_thousand_invoices() {
        Random chance = new Random(20_261_124);
        for (int i = 0; i < 10_000; i++) {
            Line[] lines = randomLines(chance);
            Invoice invoice = i % 3 == 0 ? cancellation(lines) : invoice(lines);

            List<VoucherForm.PositionForm> positions = map(REGULAR, invoice).voucherPosSave();

            assertThat(sum(positions, VoucherForm.PositionForm::sumGross))
                    .as("gross of %s", List.of(lines))
                    .isEqualByComparingTo(invoice.totals().gross().amount());
            assertThat(sum(positions, VoucherMappingTest::netBySevdesk))
                    .as("net of %s", List.of(lines))
                    .isEqualByComparingTo(invoice.totals().net().amount());
        }
    }

    /** Course and food, each on an account of its own at 19 %; the rest where it always went. */
    private static final VoucherMapping SPLIT =
            new VoucherMapping(
                    REGULAR.settings(),
                    REGULAR.accounts(),
                    List.of(
                            new ServiceAccount(51, account(1, 19, 3641)),
                            new ServiceAccount(52, account(1, 19, 3642)),
                            new ServiceAccount(52, account(1, 7, 3632)),
                            new ServiceAccount(52, account(4, 0, 3622))),
                    List.of());

    @Test
    void each_rate_becomes_one_position_per_account() {
        Invoice invoice =
                invoice(
                        line("1", "119.00", 19).selling(51L),
                        line("1", "59.50", 19),
                        line("1", "11.90", 19).selling(52L),
                        line("1", "10.70", 7).selling(52L),
                        line("1", "21.40", 7).selling(51L),
                        line("1", "119.00", 19).selling(51L));

        assertThat(map(SPLIT, invoice).voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .containsExactly(
                        "3641 19 % 238.00",
                        "3631 19 % 59.50", "3642 19 % 11.90", "3632 7 % 10.70", "3630 7 % 21.40");
        assertThat(map(REGULAR, invoice).voucherPosSave())
                .as("where all services are booked alike")
                .extracting(VoucherMappingTest::words)
                .containsExactly("3631 19 % 309.40", "3630 7 % 32.10");
    }

    @Test
    void what_moves_from_one_account_to_another_is_booked_though_its_rate_sums_to_nothing() {
        Invoice invoice =
                invoice(
                        line("1", "50.00", 19).selling(51L),
                        line("1", "-50.00", 19),
                        line("1", "10.70", 7));

        assertThat(map(SPLIT, invoice).voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .containsExactly("3641 19 % 50.00", "3631 19 % -50.00", "3630 7 % 10.70");
        assertThat(map(REGULAR, invoice).voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .containsExactly("3630 7 % 10.70");
    }

    @Test
    void a_cent_of_vat_that_sevdesk_would_round_away_gets_a_position_that_says_so() {
        VoucherForm form =
                map(SPLIT, invoice(line("1", "10.00", 19).selling(51L), line("1", "10.00", 19)));

        assertThat(sum(form.voucherPosSave(), VoucherMappingTest::netBySevdesk))
                .isEqualByComparingTo("16.81");
        assertThat(form.voucherPosSave())
                .filteredOn(position -> position.comment().equals("Rundungsausgleich Umsatzsteuer"))
                .singleElement()
                .satisfies(part -> assertThat(part.sumGross()).isEqualByComparingTo("0.02"));
    }

    /** The same generated invoices at every run. */
    @Test
    void whatever_the_accounts_sevdesk_adds_up_what_is_printed_on_ten_thousand_invoices() {
        Random chance = new Random(20_261_128);
        for (int i = 0; i < 10_000; i++) {
            Line[] lines = soldLines(chance);
            Invoice invoice = i % 3 == 0 ? cancellation(lines) : invoice(lines);
            DocumentSnapshot paper = paper(invoice);

            VoucherForm form = map(SPLIT, invoice);

            assertThat(sum(form.voucherPosSave(), VoucherForm.PositionForm::sumGross))
                    .isEqualByComparingTo(invoice.totals().gross().amount());
            assertThat(sum(form.voucherPosSave(), VoucherMappingTest::netBySevdesk))
                    .as("net of %s", form)
                    .isEqualByComparingTo(invoice.totals().net().amount());
            AccountSums sums = AccountSums.of(form);
            invoice.totals()
                    .perRate()
                    .forEach(
                            rate ->
                                    assertThat(
                                                    sums.perRate()
                                                            .getOrDefault(
                                                                    rate.rate().percent(),
                                                                    Money.ZERO))
                                            .isEqualTo(rate.gross()));
            assertThat(AccountSums.of(SPLIT.booked(paper))).isEqualTo(sums);
            assertThat(AccountSums.of(SPLIT.map(paper, "1", "u.pdf", CancellationForm.OPPOSITE)))
                    .as("on the other side as well")
                    .isEqualTo(sums);
        }
    }

    private static Line[] soldLines(Random chance) {
        return Stream.of(randomLines(chance))
                .map(
                        line ->
                                chance.nextInt(4) > 0
                                        ? line
                                        : line(
                                                "1",
                                                line.getUnitPrice().negated().amount().toString(),
                                                line.getVatRate().percent()))
                .map(line -> line.selling(List.of(50L, 51L, 52L).get(chance.nextInt(3))))
                .toArray(Line[]::new);
    }

    private static Line[] randomLines(Random chance) {
        List<Integer> rates = chance.nextInt(5) == 0 ? List.of(0) : List.of(19, 7);
        return IntStream.range(0, 1 + chance.nextInt(8))
                .mapToObj(
                        line ->
                                line(
                                        BigDecimal.valueOf(1 + chance.nextInt(80), 2).toString(),
                                        BigDecimal.valueOf(1 + chance.nextInt(99_999), 2)
                                                .toString(),
                                        rates.get(chance.nextInt(rates.size()))))
                .toArray(Line[]::new);
    }

    private static BigDecimal netBySevdesk(VoucherForm.PositionForm position) {
        return position.sumGross()
                .multiply(BigDecimal.valueOf(100))
                .divide(
                        BigDecimal.valueOf(100).add(new BigDecimal(position.taxRate())),
                        2,
                        RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(
            List<VoucherForm.PositionForm> positions,
            Function<VoucherForm.PositionForm, BigDecimal> part) {
        return positions.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void a_small_business_goes_by_rule_11_without_vat() {
        Invoice invoice = draft(line("1", "120.00", 0, null));
        invoice.commit(new DocumentNumber("RE-2026-0001"), true, NOW);
        VoucherForm form = map(SMALL, invoice);

        assertThat(form.taxRule()).isEqualTo(11);
        assertThat(form.voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .containsExactly("3626 0 % 120.00");
    }

    @Test
    void exempt_revenue_of_a_regular_school_goes_by_the_rule_that_stands_on_its_paper() {
        VoucherForm form = map(REGULAR, invoice(line("1", "80.00", 0), line("1", "20.00", 0)));

        assertThat(form.taxRule()).isEqualTo(4);
        assertThat(form.voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .containsExactly("3621 0 % 100.00");
        assertThat(map(REGULAR, cancellation(line("1", "80.00", 0))).taxRule()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0} of {2} in {1}")
    @CsvSource({
        "EXEMPT, DE, , 4",
        "EXEMPT_EDUCATION, DE, , 4",
        "EXEMPT_COURSES, AT, ATU12345675, 4",
        "NOT_TAXABLE, AT, , 17",
        "NOT_TAXABLE, AT, ATU12345675, 17",
        "REVERSE_CHARGE, AT, ATU12345675, 21",
        "REVERSE_CHARGE, CH, CHE123456788, 17"
    })
    void the_reason_on_the_paper_decides_the_tax_rule(
            ZeroRateReason reason, String country, String vatId, int rule) {
        Invoice invoice = to(country, vatId, line("1", "80.00", 0, ZeroRating.of(reason)));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);
        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThat(map(WORLDLY, invoice).taxRule()).isEqualTo(rule);
        assertThat(map(WORLDLY, cancellation).taxRule()).isEqualTo(rule);
        assertThat(map(WORLDLY, cancellation).voucherPosSave())
                .extracting(VoucherForm.PositionForm::sumGross)
                .containsExactly(new BigDecimal("-80.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_TAXABLE, AT, , ABROAD",
        "REVERSE_CHARGE, AT, ATU12345675, OWED_IN_UNION",
        "REVERSE_CHARGE, CH, CHE123456788, ABROAD"
    })
    void no_other_rule_stands_in_for_one_that_sevdesk_has_no_account_for(
            ZeroRateReason reason, String country, String vatId, Lack lack) {
        Invoice invoice = to(country, vatId, line("1", "80.00", 0, ZeroRating.of(reason)));
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);
        DocumentSnapshot document = paper(invoice);
        VoucherMapping withOtherRules =
                new VoucherMapping(
                        TransferSettings.arrivingAs(VoucherArrival.OPEN),
                        List.of(
                                account(1, 19, 3631),
                                account(1, 0, 3632),
                                account(4, 0, 3621),
                                account(5, 0, 3622),
                                account(22, 0, 3623)));

        assertThat(withOtherRules.open(document)).isNotEmpty();
        assertThatThrownBy(() -> withOtherRules.mustCover(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(lack, MissingRevenueAccount::lack);
    }

    @Test
    void each_reason_of_one_rule_has_its_position_and_together_they_are_the_total() {
        Invoice invoice =
                invoice(
                        line("1", "80.01", 0, ZeroRating.of(ZeroRateReason.EXEMPT_EDUCATION)),
                        line("1", "20.00", 0, ZeroRating.EXEMPT),
                        line("3", "0.33", 0, ZeroRating.of(ZeroRateReason.EXEMPT_EDUCATION)));

        VoucherForm form = map(REGULAR, invoice);

        assertThat(form.taxRule()).isEqualTo(4);
        assertThat(form.voucherPosSave())
                .extracting(VoucherMappingTest::words)
                .containsExactly("3621 0 % 20.00", "3621 0 % 81.00");
        assertThat(paper(invoice).gross()).isEqualTo(invoice.getGross());
    }

    @Test
    void a_voucher_cannot_go_by_two_rules() {
        DocumentSnapshot document =
                paper(
                        invoice(
                                line("1", "80.00", 0, ZeroRating.of(ZeroRateReason.NOT_TAXABLE)),
                                line("1", "10.00", 0)));

        assertThatThrownBy(() -> WORLDLY.open(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(Lack.MIXED, MissingRevenueAccount::lack);
    }

    @Test
    void a_reason_from_before_the_small_business_does_not_count_in_it() {
        Invoice invoice = draft(line("1", "120.00", 0, ZeroRating.of(ZeroRateReason.NOT_TAXABLE)));
        invoice.commit(new DocumentNumber("RE-2026-0001"), true, NOW);

        assertThat(map(SMALL, invoice).taxRule()).isEqualTo(11);
    }

    /** A line of the time before the reasons, as the database gives it back. */
    @Test
    void an_invoice_of_the_time_before_the_reasons_is_exempt_as_it_was() {
        Invoice invoice = draft(line("1", "80.00", 0, null));
        invoice.commit(new DocumentNumber("RE-2026-0001"), true, NOW);
        written(invoice, "smallBusiness", false);

        assertThat(map(REGULAR, invoice).taxRule()).isEqualTo(4);
        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);
        assertThat(map(REGULAR, cancellation).taxRule()).isEqualTo(4);
    }

    private static void written(Invoice invoice, String name, Object value) {
        try {
            Field field = Invoice.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(invoice, value);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    @Test
    void exempt_revenue_is_not_sent_as_taxable_where_sevdesk_offers_nothing_else() {
        VoucherMapping taxableOnly =
                new VoucherMapping(
                        TransferSettings.arrivingAs(VoucherArrival.OPEN),
                        List.of(account(1, 19, 3631), account(1, 0, 3621)));
        DocumentSnapshot document = paper(invoice(line("1", "80.00", 0)));

        assertThat(taxableOnly.open(document)).containsExactly(new RevenueCase(4, 0));
        assertThatThrownBy(() -> taxableOnly.mustCover(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(Lack.EXEMPT, MissingRevenueAccount::lack);
    }

    @Test
    void a_voucher_cannot_be_exempt_and_taxable_at_once() {
        DocumentSnapshot document = paper(invoice(line("1", "119.00", 19), line("1", "10.00", 0)));

        assertThatThrownBy(() -> REGULAR.open(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(Lack.MIXED, MissingRevenueAccount::lack);
        assertThat(map(REGULAR, invoice(line("1", "119.00", 19), line("1", "0.00", 0))).taxRule())
                .as("a free extra taxes nothing")
                .isEqualTo(1);
    }

    @Test
    void a_paper_that_sums_to_nothing_has_nothing_to_book() {
        assertThat(paper(invoice(line("1", "0.00", 19), line("2", "0.00", 7))).isNothing())
                .isTrue();
        assertThat(paper(invoice(line("1", "50.00", 19), line("1", "-50.00", 7))).isNothing())
                .isFalse();
    }

    @Test
    void a_cancellation_knows_its_invoice() throws ReflectiveOperationException {
        Invoice invoice = invoice(line("1", "119.00", 19));
        Field id = Document.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(invoice, 17L);
        CancellationInvoice cancellation = new CancellationInvoice(invoice, DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);

        assertThat(paper(cancellation).cancels()).isEqualTo(17L);
        assertThat(paper(invoice).cancels()).isNull();
    }

    @Test
    void a_cancellation_stays_on_the_revenue_side_with_negative_sums() {
        VoucherForm form = map(REGULAR, cancellation(line("1", "119.00", 19)));
        JsonObject voucher = form.toJson().getJsonObject("voucher");

        assertThat(form.description()).isEqualTo("ST-2026-0001");
        assertThat(voucher.getString("creditDebit")).isEqualTo("D");
        JsonObject position = form.toJson().getJsonArray("voucherPosSave").getJsonObject(0);
        assertThat(position.getJsonNumber("sumGross").bigDecimalValue())
                .isEqualByComparingTo("-119.00");
    }

    @Test
    void on_the_opposite_side_it_is_positive_by_rule_and_account_of_the_revenue() {
        Invoice cancellation =
                cancellation(line("1", "119.00", 19), line("1", "10.70", 7), line("1", "-5.35", 7));
        VoucherForm usual = map(REGULAR, cancellation);

        VoucherForm form =
                REGULAR.map(paper(cancellation), "4711", "upload.pdf", CancellationForm.OPPOSITE);

        assertThat(form.toJson().getJsonObject("voucher").getString("creditDebit")).isEqualTo("C");
        assertThat(form.taxRule()).isEqualTo(usual.taxRule());
        assertThat(form.description()).isEqualTo(usual.description());
        assertThat(form.voucherPosSave())
                .extracting(
                        VoucherForm.PositionForm::accountDatev,
                        VoucherForm.PositionForm::taxRate,
                        position -> position.sumGross().negate())
                .containsExactlyElementsOf(
                        usual.voucherPosSave().stream()
                                .map(
                                        position ->
                                                tuple(
                                                        position.accountDatev(),
                                                        position.taxRate(),
                                                        position.sumGross()))
                                .toList());
    }

    @Test
    void an_invoice_lies_on_the_revenue_side_whatever_form_cancellations_have() {
        Invoice invoice = invoice(line("1", "119.00", 19));

        for (CancellationForm form : CancellationForm.values()) {
            assertThat(REGULAR.map(paper(invoice), "4711", "upload.pdf", form))
                    .isEqualTo(map(REGULAR, invoice));
        }
    }

    @Test
    void the_number_stands_alone_in_the_description_and_days_are_german() {
        VoucherForm form = map(REGULAR, invoice(line("1", "119.00", 19)));
        JsonObject voucher = form.toJson().getJsonObject("voucher");

        assertThat(voucher.getString("description")).isEqualTo("RE-2026-0007");
        assertThat(voucher.getString("voucherDate")).isEqualTo("20.11.2026");
        assertThat(voucher.getString("deliveryDate")).isEqualTo("02.11.2026");
        assertThat(voucher.getString("deliveryDateUntil")).isEqualTo("16.11.2026");
        assertThat(voucher.getString("paymentDeadline")).isEqualTo("04.12.2026");
        assertThat(voucher.getJsonObject("supplier").toString())
                .isEqualTo("{\"id\":4711,\"objectName\":\"Contact\"}");
    }

    @Test
    void what_is_missing_comes_out_before_a_voucher_is_announced() {
        DocumentSnapshot document = paper(invoice(line("1", "1.00", 19)));

        assertThatThrownBy(() -> REGULAR.map(document, "4711", null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void the_upload_comes_last_as_sevdesk_wants_it() {
        assertThat(map(REGULAR, invoice(line("1", "1.00", 19))).toJson().keySet())
                .containsExactly("voucher", "voucherPosSave", "voucherPosDelete", "filename");
    }

    @Test
    void a_draft_arrives_as_a_draft() {
        VoucherMapping drafts =
                new VoucherMapping(
                        TransferSettings.arrivingAs(VoucherArrival.DRAFT), REGULAR.accounts());

        assertThat(map(drafts, invoice(line("1", "1.00", 19))).status()).isEqualTo(50);
        assertThat(map(REGULAR, invoice(line("1", "1.00", 19))).status()).isEqualTo(100);
    }

    @Test
    void what_was_sold_is_the_comment_once_in_one_line_and_not_too_long() {
        VoucherForm form =
                map(
                        REGULAR,
                        invoice(
                                text("Welpenkurs"),
                                text("Welpenkurs"),
                                text("Futter\n  und Leine"),
                                text("x".repeat(500))));

        assertThat(form.voucherPosSave().get(0).comment())
                .startsWith("Welpenkurs; Futter und Leine; xxx")
                .endsWith("x…")
                .hasSize(255);
    }

    @Test
    void a_comment_is_never_cut_through_a_letter() {
        String comment =
                map(REGULAR, invoice(text("a" + "🐶".repeat(200))))
                        .voucherPosSave()
                        .get(0)
                        .comment();

        assertThat(comment.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                .isZero();
        assertThat(Character.isHighSurrogate(comment.charAt(comment.length() - 2))).isFalse();
    }

    @Test
    void without_an_account_nothing_is_sent() {
        VoucherMapping noReduced =
                new VoucherMapping(
                        TransferSettings.arrivingAs(VoucherArrival.OPEN),
                        List.of(account(1, 19, 3631)));
        DocumentSnapshot document = paper(invoice(line("1", "1.00", 19), line("1", "1.00", 7)));

        assertThat(noReduced.open(document)).containsExactly(new RevenueCase(1, 7));
        assertThatThrownBy(() -> noReduced.mustCover(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(7, MissingRevenueAccount::percent)
                .returns(Lack.RATE, MissingRevenueAccount::lack);
        assertThat(REGULAR.open(document)).isEmpty();
    }

    @Test
    void a_paper_of_the_other_regime_is_told_apart_from_a_missing_account() {
        DocumentSnapshot document = paper(invoice(line("1", "1.00", 0)));

        assertThat(document.regime()).isEqualTo(TaxRegime.REGULAR);
        assertThatThrownBy(() -> SMALL.mustCover(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(Lack.REGIME, MissingRevenueAccount::lack);
        assertThatThrownBy(
                        () ->
                                new VoucherMapping(
                                                TransferSettings.arrivingAs(VoucherArrival.OPEN),
                                                List.of())
                                        .mustCover(document))
                .asInstanceOf(type(MissingRevenueAccount.class))
                .returns(Lack.EXEMPT, MissingRevenueAccount::lack);
    }

    private static String words(VoucherForm.PositionForm position) {
        return position.accountDatev() + " " + position.taxRate() + " % " + position.sumGross();
    }

    private static VoucherForm map(VoucherMapping mapping, Invoice invoice) {
        return mapping.map(paper(invoice), "4711", "upload.pdf");
    }

    private static DocumentSnapshot paper(Invoice invoice) {
        return DocumentSnapshot.of(invoice, new StoredPdf(invoice, new byte[] {1}));
    }

    private static Invoice cancellation(Line... lines) {
        CancellationInvoice cancellation = new CancellationInvoice(invoice(lines), DAY);
        cancellation.commit(new DocumentNumber("ST-2026-0001"), false, NOW);
        return cancellation;
    }

    private static Invoice invoice(Line... lines) {
        Invoice invoice = draft(lines);
        invoice.commit(new DocumentNumber("RE-2026-0007"), false, NOW);
        return invoice;
    }

    private static Invoice draft(Line... lines) {
        return to("DE", null, lines);
    }

    private static Invoice to(String country, String vatId, Line... lines) {
        Customer customer =
                new Customer(
                        new CustomerNumber("K-1001"),
                        new CustomerDetails(
                                "Jana",
                                "Voß",
                                vatId == null ? null : "Voß GmbH",
                                null,
                                null,
                                "Am Anger 3",
                                "04109",
                                "Leipzig",
                                country,
                                VatId.of(vatId)));
        known(customer);
        return new Invoice(
                customer,
                new InvoiceDates(DAY, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 16), null),
                List.of(lines));
    }

    /** Gives the customer the id that the database would give. */
    private static void known(Customer customer) {
        try {
            Field id = Customer.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(customer, 1L);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static Line line(String quantity, String price, int vat) {
        return line(quantity, price, vat, vat == 0 ? ZeroRating.EXEMPT : null);
    }

    private static Line line(String quantity, String price, int vat, ZeroRating rating) {
        return new Line(
                "Welpenkurs", new BigDecimal(quantity), Money.of(price), new VatRate(vat), rating);
    }

    private static Line text(String text) {
        return new Line(text, BigDecimal.ONE, Money.of("1.00"), VatRate.STANDARD);
    }

    private static RevenueAccount account(int rule, int percent, long id) {
        return new RevenueAccount(rule, percent, id, "4400", "Erlöse", false);
    }
}
