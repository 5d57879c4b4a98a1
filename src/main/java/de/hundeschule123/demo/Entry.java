package de.hundeschule123.demo;

import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A document that a demonstration school wrote or received, before anybody gave it a number. */
sealed interface Entry {

    /** The day on the document. */
    LocalDate date();

    /** An invoice to the customer at a place in the customer book. */
    record Invoiced(int customer, InvoiceDates dates, List<Position> positions) implements Entry {

        public Invoiced {
            positions = List.copyOf(positions);
        }

        @Override
        public LocalDate date() {
            return dates.date();
        }
    }

    /** The taking back of an earlier invoice. */
    record Cancelled(LocalDate date, Invoiced invoice) implements Entry {}

    /** A document that a supplier sent. */
    record Spent(LocalDate date, String supplier, String subject, Money gross) implements Entry {}

    /** One line of an invoice. */
    record Position(String text, BigDecimal quantity, Money price, VatRate rate) {

        Line line() {
            return new Line(text, quantity, price, rate);
        }
    }
}
