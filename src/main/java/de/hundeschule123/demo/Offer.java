package de.hundeschule123.demo;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import java.math.BigDecimal;
import java.util.List;

/** What dog schools sell, with gross price, VAT rate and the quantities in which it is bought. */
record Offer(String text, String price, VatRate rate, List<String> quantities) {

    static final Offer WALK =
            new Offer("Social Walk", "18.00", VatRate.STANDARD, List.of("1", "2", "4"));

    static final List<Offer> ALL =
            List.of(
                    course("Welpenkurs (8 Einheiten)", "149.00"),
                    course("Welpenkurs (8 Einheiten)", "149.00"),
                    course("Junghundekurs (10 Einheiten)", "179.00"),
                    course("10er-Karte Gruppentraining", "160.00"),
                    course("Rückruf-Workshop", "79.00"),
                    course("Verhaltensberatung mit Trainingsplan", "119.00"),
                    course("Vorbereitung auf den Hundeführerschein", "229.00"),
                    course("Sicherheitsgeschirr „Größe M“", "39.95"),
                    new Offer("Einzelstunde", "65.00", VatRate.STANDARD, List.of("1", "1.5", "2")),
                    WALK,
                    new Offer("Agility, Trainingsstunde", "16.50", VatRate.STANDARD, List.of("5")),
                    new Offer("Anfahrt (km)", "0.42", VatRate.STANDARD, List.of("23.5", "7.125")),
                    new Offer("Schleppleine 10 m", "24.90", VatRate.STANDARD, List.of("1", "2")),
                    food("Hundefutter Lamm & Reis, 12 kg", "54.90"),
                    food("Hundefutter für Welpen, 3 kg", "19.99"),
                    food("Trainingshäppchen Büffel, 500 g", "8.95"),
                    food("Buch „Rückruf – so klappt’s“", "22.00"));

    /** What a customer takes along now and then, taxed at the reduced rate. */
    static final List<Offer> SIDE_PURCHASES =
            ALL.stream().filter(offer -> offer.rate().equals(VatRate.REDUCED)).toList();

    private static Offer course(String text, String price) {
        return new Offer(text, price, VatRate.STANDARD, List.of("1"));
    }

    private static Offer food(String text, String price) {
        return new Offer(text, price, VatRate.REDUCED, List.of("1", "2", "3"));
    }

    /** A line of an invoice; a small business charges no VAT. */
    Entry.Position position(int choice, DemoSchool school) {
        return new Entry.Position(
                text,
                new BigDecimal(quantities.get(choice % quantities.size())),
                Money.of(price),
                school.school().isSmallBusiness() ? VatRate.NONE : rate);
    }
}
