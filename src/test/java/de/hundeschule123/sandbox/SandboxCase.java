package de.hundeschule123.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh sandbox with one caller, and the words a test needs to fill it. */
abstract class SandboxCase {
    static final String TOKEN = "abcdef0123456789abcdef0123456789";
    static final byte[] PDF = "%PDF-1.7 Rechnung".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    Sandbox sandbox;
    Caller caller;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, folder);
        caller = new Caller(sandbox, TOKEN);
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    void restart() throws IOException {
        stop();
        start();
    }

    static ObjectNode person(String number) {
        ObjectNode person = Wire.object().put("surename", "Anna").put("familyname", "Beispiel");
        person.put("customerNumber", number).put("status", 1000);
        person.putObject("category").put("id", 3).put("objectName", "Category");
        return person;
    }

    String contact(String number) throws IOException {
        return caller.post("/Contact", person(number)).objects().path("id").asText();
    }

    String upload() throws IOException {
        return caller.upload("file", PDF).objects().path("filename").asText();
    }

    /** The id of the booking account with this number. */
    int bookingAccount(String number) throws IOException {
        for (JsonNode row : caller.get("/ReceiptGuidance/forRevenue").objects()) {
            if (row.path("accountNumber").asText().equals(number)) {
                return row.path("accountDatevId").asInt();
            }
        }
        throw new AssertionError("no account " + number);
    }

    ObjectNode order(String number, String supplier) throws IOException {
        ObjectNode order = Wire.object();
        ObjectNode voucher = order.putObject("voucher");
        voucher.put("objectName", "Voucher").put("mapAll", true).put("voucherDate", "14.07.2026");
        voucher.put("deliveryDate", "10.01.2026").put("description", number).put("status", 100);
        voucher.putObject("supplier")
                .put("id", Long.valueOf(supplier))
                .put("objectName", "Contact");
        voucher.putObject("taxRule").put("id", 1).put("objectName", "TaxRule");
        voucher.put("creditDebit", "D").put("voucherType", "VOU").put("currency", "EUR");
        position(order, "4400", 19, "119.00");
        order.putNull("voucherPosDelete").put("filename", upload());
        return order;
    }

    void position(ObjectNode order, String account, int rate, String gross) throws IOException {
        ObjectNode position = order.withArray("voucherPosSave").addObject();
        position.put("objectName", "VoucherPos").put("mapAll", true).put("taxRate", rate);
        position.putObject("accountDatev")
                .put("id", bookingAccount(account))
                .put("objectName", "AccountDatev");
        position.put("net", false).put("sumGross", new BigDecimal(gross));
        position.put("comment", "Welpenkurs");
    }

    Caller.Reply save(ObjectNode order) throws IOException {
        return caller.post("/Voucher/Factory/saveVoucher", order);
    }

    int vouchers() throws IOException {
        return caller.account().path("vouchers").size();
    }
}
