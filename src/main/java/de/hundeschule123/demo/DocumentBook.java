package de.hundeschule123.demo;

import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes up the documents of a demonstration school over two years, in the order of their days; the
 * same at each call, whatever day it is.
 */
final class DocumentBook {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 15);

    private static final int EXPENSE = 11;
    private static final int CANCELLATION = 17;
    private static final int LONG_INVOICE = 97;
    private static final int SIDE_PURCHASE = 4;
    private static final int LOOK_BACK = 8;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final DemoSchool school;
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Entry> cancelled = new HashSet<>();

    private DocumentBook(DemoSchool school) {
        this.school = school;
        this.random = new Random(1000L + school.ordinal());
    }

    /** What has been committed and filed. */
    static List<Entry> of(DemoSchool school) {
        DocumentBook book = new DocumentBook(school);
        book.days().forEach(book::write);
        return List.copyOf(book.entries);
    }

    /** What is still being written: drafts of the last day. */
    static List<Entry.Invoiced> draftsOf(DemoSchool school) {
        DocumentBook book = new DocumentBook(school);
        List<Entry.Invoiced> drafts = new ArrayList<>();
        while (drafts.size() < school.drafts()) {
            drafts.add(book.invoice(LAST_DAY, drafts.size()));
        }
        return drafts;
    }

    private List<LocalDate> days() {
        long span = ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY) + 1;
        return random.longs(school.documents(), 0, span)
                .mapToObj(FIRST_DAY::plusDays)
                .map(DocumentBook::workingDay)
                .sorted()
                .toList();
    }

    /** Nobody writes invoices on a Sunday, except on the very first one. */
    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY && day.isAfter(FIRST_DAY)
                ? day.minusDays(1)
                : day;
    }

    private void write(LocalDate day) {
        int count = entries.size() + 1;
        if (count % CANCELLATION == 0) {
            entries.add(cancellation(day));
        } else if (count % EXPENSE == 0) {
            entries.add(any(Purchase.ALL).on(day, random));
        } else {
            entries.add(invoice(day, count));
        }
    }

    /** Takes back a recent invoice that stands yet. */
    private Entry cancellation(LocalDate day) {
        for (int i = entries.size() - 1 - random.nextInt(LOOK_BACK); i >= 0; i--) {
            if (entries.get(i) instanceof Entry.Invoiced invoice && cancelled.add(invoice)) {
                return new Entry.Cancelled(day, invoice);
            }
        }
        throw new IllegalStateException("nothing to cancel");
    }

    private Entry.Invoiced invoice(LocalDate day, int count) {
        LocalDate until = day.minusDays(random.nextInt(4));
        LocalDate from = count % 3 == 0 ? until.minusWeeks(random.nextInt(8)) : until;
        return new Entry.Invoiced(
                random.nextInt(school.customers()),
                new InvoiceDates(day, from, until, day.plusDays(14)),
                count % LONG_INVOICE == 0 ? walks(until) : purchase(count));
    }

    private List<Entry.Position> purchase(int count) {
        List<Entry.Position> positions = new ArrayList<>();
        int lines = 1 + random.nextInt(3);
        while (positions.size() < lines) {
            positions.add(any(Offer.ALL).position(random.nextInt(6), school));
        }
        if (count % SIDE_PURCHASE == 0) {
            positions.add(any(Offer.SIDE_PURCHASES).position(random.nextInt(6), school));
        }
        return positions;
    }

    /** A summer of walks on one invoice, longer than a page. */
    private List<Entry.Position> walks(LocalDate last) {
        List<Entry.Position> positions = new ArrayList<>();
        for (int week = 30; week >= 0; week--) {
            Entry.Position walk = Offer.WALK.position(0, school);
            positions.add(
                    new Entry.Position(
                            walk.text() + " am " + DAY.format(last.minusWeeks(week)),
                            walk.quantity(),
                            walk.price(),
                            walk.rate()));
        }
        return positions;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** What dog schools buy, between two prices. */
    private record Purchase(String supplier, String subject, int from, int to) {

        static final List<Purchase> ALL =
                List.of(
                        new Purchase("Reithalle Lindenhof GbR", "Hallenmiete", 280, 380),
                        new Purchase("Gemeindekasse", "Pacht Trainingsplatz", 150, 151),
                        new Purchase("Napf & Knöchle Großhandel GmbH", "Futter", 120, 900),
                        new Purchase("Bürobedarf Schröter", "Papier und Toner", 12, 95),
                        new Purchase("Treuhund Versicherung AG", "Haftpflicht", 89, 240),
                        new Purchase("Autohaus Straßburger", "Inspektion Transporter", 190, 870),
                        new Purchase(
                                "Tierärztliche Praxis Dr. Höß", "Seminar Erste Hilfe", 60, 180),
                        new Purchase("Druckerei Süß OHG", "Flyer Welpenkurs", 45, 160));

        Entry.Spent on(LocalDate day, Random random) {
            int cents = from * 100 + random.nextInt((to - from) * 100);
            return new Entry.Spent(day, supplier, subject, new Money(BigDecimal.valueOf(cents, 2)));
        }
    }
}
