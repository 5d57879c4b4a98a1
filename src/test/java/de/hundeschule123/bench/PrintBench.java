package de.hundeschule123.bench;

import static de.hundeschule123.bench.ground.Stage.say;

import de.hundeschule123.bench.ground.Arguments;
import de.hundeschule123.bench.ground.Samples;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.SampleInvoices;
import de.hundeschule123.document.invoicing.InvoicePrinter;
import de.hundeschule123.document.invoicing.Issuer;
import de.hundeschule123.document.pdf.PrinterToMeasure;
import de.hundeschule123.school.SampleSchools;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;

/**
 * Measures the printing of invoices, each with logo, payment code and electronic invoice, in this
 * JVM and without a server: the time that passes, and the work of the processor, which other work
 * on the machine does not change.
 */
final class PrintBench {

    private final InvoicePrinter printer = PrinterToMeasure.theOne();
    private final Issuer issuer = new Issuer(SampleSchools.regular(), SampleSchools.logo());

    private PrintBench() {}

    public static void main(String... words) {
        System.setProperty("java.awt.headless", "true");
        Arguments arguments = new Arguments(words);
        int times = arguments.size(300);
        PrintBench bench = new PrintBench();
        bench.measure("the very first", SampleInvoices.mixedRates(), 1);
        bench.measure("warm-up", SampleInvoices.mixedRates(), arguments.number("--warm", 500));
        bench.measure("ordinary, 4 lines", SampleInvoices.mixedRates(), times);
        bench.measure("60 lines", SampleInvoices.withLines(60), Math.max(1, times / 5));
        bench.measure(
                "the largest, 300 lines of 500 letters",
                SampleInvoices.committed(
                        SampleInvoices.person(),
                        Collections.nCopies(
                                Invoice.MOST_LINES,
                                SampleInvoices.line("W".repeat(500), "1", "9.99", 19))),
                Math.max(1, times / 100));
    }

    private void measure(String what, Invoice invoice, int times) {
        Samples passed = new Samples();
        Samples worked = new Samples();
        int size = 0;
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            long work = work();
            size = printer.print(invoice, issuer).length;
            worked.add(Duration.ofNanos(work() - work));
            passed.add(Duration.ofNanos(System.nanoTime() - began));
        }
        say("%s: %,d bytes", what, size);
        say("  time:      %s", passed);
        say("  processor: %s", worked);
    }

    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
