package de.hundeschule123.sandbox.operation;

import static de.hundeschule123.sandbox.operation.Operation.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything this sevdesk can do. */
public final class Operations {
    private final List<Operation> all = new ArrayList<>();

    public Operations() {
        settings();
        contacts();
        contactDetails();
        vouchers();
        voucherLife();
        invoices();
    }

    public Optional<Operation> find(Call call) {
        return serving(call)
                .filter(operation -> operation.method().equals(call.method()))
                .findFirst();
    }

    public boolean knowsPath(Call call) {
        return serving(call).findAny().isPresent();
    }

    private Stream<Operation> serving(Call call) {
        return all.stream().filter(operation -> operation.serves(call));
    }

    private void settings() {
        add(
                "bookkeepingSystemVersion",
                "GET",
                "/Tools/bookkeepingSystemVersion",
                SettingsWork::version);
        add("getSevUsers", "GET", "/SevUser", SettingsWork::users);
        add("getCheckAccounts", "GET", "/CheckAccount", SettingsWork::checkAccounts);
        add("forRevenue", "GET", "/ReceiptGuidance/forRevenue", SettingsWork::forRevenue);
        add("forExpense", "GET", "/ReceiptGuidance/forExpense", SettingsWork::forExpense);
        add(
                "forAllAccounts",
                "GET",
                "/ReceiptGuidance/forAllAccounts",
                SettingsWork::forAllAccounts);
        add(
                "forAccountNumber",
                "GET",
                "/ReceiptGuidance/forAccountNumber",
                SettingsWork::forAccountNumber);
        add("forTaxRule", "GET", "/ReceiptGuidance/forTaxRule", SettingsWork::forTaxRule);
        add("getTaxRules", "GET", "/TaxRule", SettingsWork::taxRules);
        add("getCategories", "GET", "/Category", SettingsWork::categories);
        add("getStaticCountries", "GET", "/StaticCountry", SettingsWork::countries);
        add("getCommunicationWayKeys", "GET", "/CommunicationWayKey", SettingsWork::wayKeys);
    }

    private void contacts() {
        add(
                "getNextCustomerNumber",
                "GET",
                "/Contact/Factory/getNextCustomerNumber",
                ContactWork::next);
        add(
                "checkCustomerNumberAvailability",
                "GET",
                "/Contact/Mapper/checkCustomerNumberAvailability",
                ContactWork::isFree);
        add("getContacts", "GET", "/Contact", ContactWork::list);
        add("createContact", "POST", "/Contact", ContactWork::create);
        add("getContact", "GET", "/Contact/{id}", ContactWork::get);
        add("updateContact", "PUT", "/Contact/{id}", ContactWork::change);
        add("deleteContact", "DELETE", "/Contact/{id}", ContactWork::delete);
    }

    private void contactDetails() {
        add("getContactAddresses", "GET", "/ContactAddress", DetailWork::addresses);
        add("createContactAddress", "POST", "/ContactAddress", DetailWork::createAddress);
        add("getContactAddress", "GET", "/ContactAddress/{id}", DetailWork::address);
        add("updateContactAddress", "PUT", "/ContactAddress/{id}", DetailWork::changeAddress);
        add("deleteContactAddress", "DELETE", "/ContactAddress/{id}", DetailWork::deleteAddress);
        add("getCommunicationWays", "GET", "/CommunicationWay", DetailWork::ways);
        add("createCommunicationWay", "POST", "/CommunicationWay", DetailWork::createWay);
        add("getCommunicationWay", "GET", "/CommunicationWay/{id}", DetailWork::way);
        add("updateCommunicationWay", "PUT", "/CommunicationWay/{id}", DetailWork::changeWay);
        add("deleteCommunicationWay", "DELETE", "/CommunicationWay/{id}", DetailWork::deleteWay);
    }

    private void vouchers() {
        add("uploadTempFile", "POST", "/Voucher/Factory/uploadTempFile", VoucherWork::upload);
        add("saveVoucher", "POST", "/Voucher/Factory/saveVoucher", VoucherWork::save);
        add("getVouchers", "GET", "/Voucher", VoucherWork::list);
        add("getVoucher", "GET", "/Voucher/{id}", VoucherWork::get);
        add("updateVoucher", "PUT", "/Voucher/{id}", VoucherWork::change);
        add("deleteVoucher", "DELETE", "/Voucher/{id}", VoucherWork::delete);
        add("downloadDocument", "GET", "/Document/{id}/download", VoucherWork::download);
        add("getVoucherPositions", "GET", "/VoucherPos", VoucherWork::positions);
    }

    private void voucherLife() {
        add("bookAmount", "PUT", "/Voucher/{id}/bookAmount", VoucherWork::bookAmount);
        add("enshrine", "PUT", "/Voucher/{id}/enshrine", VoucherWork::enshrine);
        add("resetToDraft", "PUT", "/Voucher/{id}/resetToDraft", VoucherWork::resetToDraft);
        add("resetToOpen", "PUT", "/Voucher/{id}/resetToOpen", VoucherWork::resetToOpen);
    }

    private void invoices() {
        add("getInvoices", "GET", "/Invoice", InvoiceWork::list);
        add("getInvoice", "GET", "/Invoice/{id}", InvoiceWork::get);
    }

    private void add(String name, String method, String path, Operation.Work work) {
        all.add(on(name, method, path, work));
    }
}
