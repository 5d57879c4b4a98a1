package de.hundeschule123.document.money;

/** What an invoice charges at one VAT rate: gross, the net part in it, and the VAT between them. */
public record VatTotal(VatRate rate, Money gross) {

    public Money net() {
        return gross.netAt(rate);
    }

    public Money vat() {
        return gross.minus(net());
    }
}
