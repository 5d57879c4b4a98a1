package de.hundeschule123.sandbox.operation;

import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;

/** The calls about vouchers. */
final class VoucherWork {
    private VoucherWork() {}

    static Answer upload(Account account, Call call, String id) {
        return Shape.created(new Vouchers(account).upload(UploadedFile.in(call)));
    }

    static Answer save(Account account, Call call, String id) {
        return Shape.created(new Vouchers(account).save(call.json()));
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
