package de.hundeschule123.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** The printing of many documents at once, one on each processor, while others are written. */
final class PrintShop implements AutoCloseable {

    private final ExecutorService presses;

    PrintShop(ThreadFactory threads) {
        presses = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), threads);
    }

    /** A PDF that is being printed. */
    record Order(Future<byte[]> pdf) {

        /** Waits for the PDF. */
        byte[] fetch() {
            try {
                return pdf.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while printing", stopped);
            } catch (ExecutionException failure) {
                throw new IllegalStateException("a document cannot be printed", failure.getCause());
            }
        }
    }

    Order print(Callable<byte[]> document) {
        return new Order(presses.submit(document));
    }

    @Override
    public void close() {
        presses.shutdownNow();
    }
}
