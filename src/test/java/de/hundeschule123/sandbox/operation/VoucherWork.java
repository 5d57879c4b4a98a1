package de.hundeschule123.sandbox.operation;

import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Kind;

/** The calls about vouchers. */
final class VoucherWork {
    private VoucherWork() {}

    static Answer upload(Account account, Call call, String id) {
        return Shape.created(account.vouchers().upload(UploadedFile.in(call)));
    }

    static Answer save(Account account, Call call, String id) {
        return Shape.created(account.vouchers().save(call.json()));
    }

    static Answer list(Account account, Call call, String id) {
        return Shape.page(call, account.vouchers().list(call.filter()));
    }

    static Answer get(Account account, Call call, String id) {
        return Shape.listOfOne(account.get(Kind.VOUCHER, id));
    }

    static Answer delete(Account account, Call call, String id) {
        account.vouchers().delete(id);
        return Shape.nothing();
    }

    static Answer positions(Account account, Call call, String id) {
        return Shape.page(call, account.vouchers().positions(call.filter()));
    }

    static Answer bookAmount(Account account, Call call, String id) {
        return Shape.changed(account.vouchers().life(id).bookAmount(call.json()));
    }

    static Answer enshrine(Account account, Call call, String id) {
        account.vouchers().life(id).enshrine();
        return Shape.nothing();
    }

    static Answer resetToDraft(Account account, Call call, String id) {
        return Shape.changed(account.vouchers().life(id).resetToDraft());
    }

    static Answer resetToOpen(Account account, Call call, String id) {
        return Shape.changed(account.vouchers().life(id).resetToOpen());
    }
}
