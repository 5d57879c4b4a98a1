package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.account.ReceiptGuidance;
import de.hundeschule123.sevdesk.api.account.SevUser;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.AddressRow;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.api.contact.WayRow;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the shape that was measured at live accounts, with values of our own. */
class MeasuredAnswersTest {

    private static final ApiToken TOKEN = new ApiToken("abcd0123abcd0123abcd0123abcd0123");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    private static final String CONTACT =
            """
            {"id":"138610001","objectName":"Contact","additionalInformation":null,
             "create":"2026-09-28T19:38:19+02:00","update":"2026-09-28T19:38:19+02:00",
             "name":"Hundehotel Beispiel GmbH","status":"1000","customerNumber":"HS-1042",
             "surename":null,"familyname":null,"titel":null,
             "category":{"id":"3","objectName":"Category"},"description":null,
             "academicTitle":null,"gender":null,
             "sevClient":{"id":"1300001","objectName":"SevClient"},"name2":null,"birthday":null,
             "vatNumber":"DE999999999","bankAccount":null,"bankNumber":null,
             "mandateReference":null,"defaultCashbackTime":null,"defaultCashbackPercent":null,
             "defaultTimeToPay":null,"taxNumber":null,"taxOffice":null,"exemptVat":"0",
             "taxType":null,"defaultDiscountAmount":null,"defaultDiscountPercentage":"1",
             "buyerReference":"-","governmentAgency":"0","defaultShowVat":"1"}""";

    private static final String ADDRESS =
            """
            {"id":"120170001","objectName":"ContactAddress","additionalInformation":null,
             "create":"2026-10-01T16:35:24+02:00","update":"2026-10-01T16:35:24+02:00",
             "contact":%s,"street":"Hundeweg 1","zip":"10115","city":"Berlin",
             "country":{"id":"1","objectName":"StaticCountry"},
             "category":{"id":"47","objectName":"Category"},"name":null,
             "sevClient":{"id":"1300001","objectName":"SevClient"}}""";

    private static final String WAY =
            """
            {"id":"115440001","objectName":"CommunicationWay","additionalInformation":null,
             "create":"2026-10-01T16:35:25+02:00","update":"2026-10-01T16:35:25+02:00",
             "contact":{"id":"138610001","objectName":"Contact"},"type":"EMAIL",
             "value":"anna@example.org","key":{"id":"2","objectName":"CommunicationWayKey"},
             "main":"1","sevClient":{"id":"1300001","objectName":"SevClient"}}""";

    /** A voucher whose customer is a free name: there is no key for a contact. */
    private static final String VOUCHER =
            """
            {"id":"156240001","objectName":"Voucher","additionalInformation":null,
             "create":"2026-09-29T15:20:31+02:00","update":"2026-09-29T15:44:57+02:00",
             "sevClient":{"id":"1300001","objectName":"SevClient"},
             "createUser":{"id":"1550001","objectName":"SevUser"},
             "voucherDate":"2026-08-31T00:00:00+02:00","supplierName":"Anna Beispiel",
             "description":"RE-2026-0815","document":{"id":"300880001","objectName":"Document"},
             "resultDisdar":null,"payDate":null,"status":"100","currency":"EUR","sumNet":"55",
             "sumTax":"10.45","sumGross":"65.45","sumNetAccounting":"55",
             "sumTaxAccounting":"10.45","sumGrossAccounting":"65.45","showNet":"0",
             "paidAmount":0,"taxType":null,"creditDebit":"D","hidden":"0","voucherType":"VOU",
             "recurringIntervall":null,"enshrined":null,"tip":"0","mileageRate":"0",
             "selectedForPaymentFile":"0","supplierNameAtSave":"Anna Beispiel","vatdrop":null,
             "deliveryDate":"2026-08-31T00:00:00+02:00","deliveryDateUntil":null,
             "sumDiscountNet":"0","sumDiscountGross":"0","sumNetForeignCurrency":"0",
             "sumTaxForeignCurrency":"0","sumGrossForeignCurrency":"0",
             "taxRule":{"id":"1","objectName":"TaxRule"}}""";

    private static final String INVOICE =
            """
            {"id":"135170001","objectName":"Invoice","invoiceNumber":"RE-1018",
             "contact":{"id":"138610001","objectName":"Contact"},
             "invoiceDate":"2026-08-31T20:17:21+02:00","header":"Stornorechnung Nr. RE-1018",
             "headText":null,"footText":null,"addressName":"Hundehotel Beispiel GmbH",
             "status":"1000","invoiceType":"SR","sumNet":"-39.2","sumTax":"-7.45",
             "sumGross":"-46.65","paidAmount":0,"showNet":"1",
             "origin":{"id":"135170000","objectName":"Invoice"}}""";

    private static String rows(String... rows) {
        return "{\"objects\":[" + String.join(",", rows) + "]}";
    }

    private static String one(String row) {
        return "{\"objects\":" + row + "}";
    }

    private static GuardedCalls calls() {
        return new GuardedCalls(new CallExecutor());
    }

    private static ContactClient contacts(int status, String body) {
        return new ContactClient(TOKEN, calls(), answering(ContactApi.class, status, body));
    }

    private static VoucherClient vouchers(int status, String body) {
        return new VoucherClient(TOKEN, calls(), answering(VoucherApi.class, status, body));
    }

    private static AccountClient account(String body) {
        return new AccountClient(
                TOKEN,
                calls(),
                answering(AccountApi.class, 200, body),
                answering(GuidanceApi.class, 200, body));
    }

    private static <T> T answering(Class<T> api, int status, String body) {
        return api.cast(
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        (proxy, method, arguments) ->
                                PracticeAnswers.of(method, PracticeResponse.of(status, body))));
    }

    @Test
    void a_contact_is_read_with_its_number_and_name() {
        ContactRow created =
                contacts(201, one(CONTACT))
                        .create(
                                ContactForm.organisation("Hundehotel Beispiel GmbH", null),
                                "HS-1042");
        assertThat(created)
                .isEqualTo(
                        new ContactRow(
                                "138610001",
                                "HS-1042",
                                "Hundehotel Beispiel GmbH",
                                null,
                                null,
                                null));
        String list = rows(CONTACT).replaceFirst("}$", ",\"total\":\"1\"}");
        assertThat(contacts(200, list).numbered("HS-1042")).containsExactly(created);
    }

    @Test
    void an_address_is_taken_that_brings_its_whole_contact() {
        String id =
                contacts(201, one(ADDRESS.formatted(CONTACT)))
                        .addAddress(
                                "138610001", new AddressForm("Hundeweg 1", "10115", "Berlin", 1));
        assertThat(id).isEqualTo("120170001");
    }

    @Test
    void an_address_in_a_list_belongs_to_its_contact() {
        String row = ADDRESS.formatted("{\"id\":\"138610001\",\"objectName\":\"Contact\"}");
        String list = rows(row).replaceFirst("}$", ",\"total\":1}");
        assertThat(contacts(200, list).addresses("138610001"))
                .containsExactly(
                        new AddressRow(
                                "120170001", "138610001", "Hundeweg 1", "10115", "Berlin", "1"));
    }

    @Test
    void a_way_is_taken_and_read_again() {
        assertThat(contacts(201, one(WAY)).addWay("138610001", WayType.EMAIL, "anna@example.org"))
                .isEqualTo("115440001");
        String list = rows(WAY).replaceFirst("}$", ",\"total\":\"1\"}");
        assertThat(contacts(200, list).emails().whole())
                .containsExactly(new WayRow("115440001", "138610001", "EMAIL", "anna@example.org"));
    }

    @Test
    void an_upload_is_taken_that_brings_a_preview_of_300_kilobytes() {
        String answer =
                """
                {"objects":{"pages":1,"mimeType":"image/jpg","originMimeType":"application/pdf",
                 "filename":"d97ad10ac85bdb2d863c4fa9af350001.pdf","contentHash":"46620b3e",
                 "content":["%s"],"isEInvoice":false}}"""
                        .formatted("A".repeat(300_000));
        assertThat(vouchers(201, answer).upload("RE.pdf", new byte[] {1}))
                .isEqualTo("d97ad10ac85bdb2d863c4fa9af350001.pdf");
    }

    @Test
    void a_saved_voucher_is_read_that_has_no_contact_and_a_key_that_nobody_knows() {
        String answer = one("{\"voucher\":" + VOUCHER + ",\"voucherPos\":[]}");
        assertThat(vouchers(201, answer).save(form())).isEqualTo(voucher());
    }

    private static VoucherForm form() {
        return new VoucherForm(
                "138610001",
                "RE-2026-0815",
                100,
                1,
                DAY,
                DAY,
                null,
                DAY,
                List.of(new VoucherForm.PositionForm(3633, 19, new BigDecimal("65.45"), "Kurs")),
                "d97ad10ac85bdb2d863c4fa9af350001.pdf");
    }

    private static VoucherRow voucher() {
        return new VoucherRow(
                "156240001",
                "RE-2026-0815",
                "D",
                DAY,
                new BigDecimal("65.45"),
                null,
                "Anna Beispiel",
                "100",
                "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1\""})
    void a_list_of_vouchers_says_how_many_as_number_or_text(String total) {
        String list = rows(VOUCHER).replaceFirst("}$", ",\"total\":" + total + "}");
        assertThat(vouchers(200, list).numbered("RE-2026-0815")).containsExactly(voucher());
    }

    @Test
    void a_cancelled_invoice_of_sevdesk_keeps_its_sign() {
        String list = rows(INVOICE).replaceFirst("}$", ",\"total\":\"1\"}");
        assertThat(vouchers(200, list).invoicesDuring(new Period(DAY, DAY)))
                .extracting(InvoiceRow::invoiceNumber, InvoiceRow::sumGross)
                .containsExactly(tuple("RE-1018", new BigDecimal("-46.65")));
    }

    @Test
    void what_is_not_there_says_so_with_404_and_151() {
        String answer =
                """
                {"error":{"exceptionUUID":"5f1f4c1e-0000-4000-8000-000000000001",
                 "message":"No Model_Voucher with the id 1 was found","errorCode":0,"code":151,
                 "data":[],"responseCode":404},"objects":null}""";
        SevdeskFailure.Rejected refused =
                catchThrowableOfType(
                        SevdeskFailure.Rejected.class,
                        () -> vouchers(404, answer).upload("RE.pdf", new byte[] {1}));
        assertThat(refused.httpStatus()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("151");
    }

    @Test
    void an_error_inside_200_is_an_error() {
        String answer =
                """
                {"error":{"exceptionUUID":"5f1f4c1e-0000-4000-8000-000000000002",
                 "message":"The invoice is partly paid","errorCode":0,"code":390,"data":[],
                 "responseCode":422},"objects":null}""";
        SevdeskFailure.Rejected refused =
                catchThrowableOfType(
                        SevdeskFailure.Rejected.class, () -> vouchers(200, answer).save(form()));
        assertThat(refused.code()).isEqualTo("390");
        assertThat(refused.said()).isEqualTo("The invoice is partly paid");
    }

    @Test
    void a_refused_tax_rule_is_shown_with_those_that_are_allowed() {
        String answer =
                """
                {"error":{"exceptionUUID":"5f1f4c1e-0000-4000-8000-000000000003",
                 "message":"Allowed tax rules: TaxRule(id=14, code=REV_CHARGE_13B_EU_0)",
                 "errorCode":0,"code":null,"data":[],"responseCode":422},"objects":null}""";
        SevdeskFailure.Rejected refused =
                catchThrowableOfType(
                        SevdeskFailure.Rejected.class, () -> vouchers(422, answer).save(form()));
        assertThat(refused.httpStatus()).isEqualTo(422);
        assertThat(refused.said()).contains("TaxRule(id=14, code=REV_CHARGE_13B_EU_0)");
    }

    @Test
    void a_user_is_read_who_tells_neither_name_nor_account() {
        assertThat(account(rows("{\"id\":\"1550001\",\"objectName\":\"SevUser\"}")).users())
                .containsExactly(new SevUser("1550001", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"objects\":{\"version\":\"2.0\"}}",
                "{\"objects\":{\"version\":2.0}}",
                "{\"version\":\"2.0\"}",
                "{\"version\":2.0}",
            })
    void the_version_comes_as_text_or_number_wrapped_or_not(String answer) {
        assertThat(account(answer).bookkeepingVersion()).isEqualTo("2.0");
    }

    @Test
    void guidance_is_read_with_several_rules_and_accounts_of_both_sides() {
        String guidance =
                """
                {"objects":[
                 {"accountDatevId":4285,"accountNumber":"4970","accountName":"Geldverkehr",
                  "description":"z. B. Gebühren","allowedTaxRules":[
                   {"name":"VORST_ABZUGSF_AUFW","id":9,"description":"Vorsteuer",
                    "taxRates":["ZERO","SEVEN","NINETEEN"]},
                   {"name":"REV_CHARGE_13B_EU_0","id":14,"description":"EU",
                    "taxRates":["ZERO"]}],
                  "allowedReceiptTypes":["EXPENSE"]},
                 {"accountDatevId":2578,"accountNumber":"1590",
                  "accountName":"Durchlaufende Posten","description":"Weitergereicht",
                  "allowedTaxRules":[
                   {"name":"NICHT_STEUERBAR_EXPENSE","id":16,"description":"",
                    "taxRates":["ZERO"]},
                   {"name":"NICHT_STEUERBAR_REVENUE","id":22,"description":"",
                    "taxRates":["ZERO"]}],
                  "allowedReceiptTypes":["REVENUE","EXPENSE"]}]}""";
        List<ReceiptGuidance> accounts = account(guidance).revenueGuidance();
        assertThat(accounts).extracting(ReceiptGuidance::accountDatevId).containsExactly(2578L);
        assertThat(accounts.getFirst().fits(22, 0)).isTrue();
        assertThat(accounts.getFirst().fits(1, 19)).isFalse();
    }
}
