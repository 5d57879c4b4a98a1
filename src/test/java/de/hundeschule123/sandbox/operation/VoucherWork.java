package de.hundeschule123.sandbox.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;

/** The calls about vouchers. */
final class VoucherWork {
    private VoucherWork() {}

    static Answer upload(Account account, Call call, String id) {
        return Shape.created(new Vouchers(account).upload(UploadedFile.in(call)));
    }

    static Answer save(Account account, Call call, String id) {
        ObjectNode saved = new Vouchers(account).save(call.json());
        ObjectNode answer = Wire.object();
        answer.set("voucher", RowShape.of((ObjectNode) saved.path("voucher")));
        ArrayNode positions = answer.putArray("voucherPos");
        saved.path("voucherPos").forEach(row -> positions.add(RowShape.of((ObjectNode) row)));
        return Shape.created(answer);
    }

    /** The file of a voucher; sevdesk packs it into JSON as it packs other PDFs. */
    static Answer download(Account account, Call call, String id) {
        ObjectNode file = new Vouchers(account).document(id);
        ObjectNode answer = Wire.object().put("filename", file.path("id").asText());
        answer.put("mimetype", "application/pdf").put("base64Encoded", true);
        return Answer.objects(200, answer.put("content", account.content(file)));
    }

    static Answer list(Account account, Call call, String id) {
        return Shape.page(
                call, new Embedding(account, call), new Vouchers(account).list(call.filter()));
    }

    static Answer get(Account account, Call call, String id) {
        return Shape.listOfOne(new Embedding(account, call).into(account.get(Kind.VOUCHER, id)));
    }

    static Answer change(Account account, Call call, String id) {
        return Shape.changed(new Vouchers(account).change(id, call.json()));
    }

    static Answer delete(Account account, Call call, String id) {
        new Vouchers(account).delete(id);
        return Shape.deleted();
    }

    static Answer positions(Account account, Call call, String id) {
        return Shape.page(call, new Vouchers(account).positions(call.filter()));
    }

    static Answer bookAmount(Account account, Call call, String id) {
        return Shape.changed(new Vouchers(account).life(id).bookAmount(call.json()));
    }

    static Answer enshrine(Account account, Call call, String id) {
        new Vouchers(account).life(id).enshrine();
        return Shape.nothing();
    }

    static Answer resetToDraft(Account account, Call call, String id) {
        return Shape.changed(new Vouchers(account).life(id).resetToDraft());
    }

    static Answer resetToOpen(Account account, Call call, String id) {
        return Shape.changed(new Vouchers(account).life(id).resetToOpen());
    }
}
