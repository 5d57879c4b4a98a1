package de.hundeschule123.sandbox.operation;

import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.voucher.Invoices;
import de.hundeschule123.sandbox.wire.Kind;

/** The calls about invoices, which only a person writes here. */
final class InvoiceWork {
    private InvoiceWork() {}

    static Answer list(Account account, Call call, String id) {
        return Shape.page(
                call, new Embedding(account, call), new Invoices(account).list(call.filter()));
    }

    static Answer get(Account account, Call call, String id) {
        return Shape.listOfOne(new Embedding(account, call).into(account.get(Kind.INVOICE, id)));
    }
}
