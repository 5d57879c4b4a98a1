package de.hundeschule123.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs the sandbox as a program of its own until it is told to end. */
public final class SandboxServer {
    private SandboxServer() {}

    public static void main(String[] args) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        String port = environment.getOrDefault("SANDBOX_PORT", "8090");
        Path folder = Path.of(environment.getOrDefault("DATA_DIR", "./data"), "sandbox");
        try {
            Sandbox sandbox = Sandbox.start(Integer.parseInt(port), folder);
            sandbox.openForNewcomer();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(sandbox)));
            // For the script that starts both: to whom the application hands its mails over.
            Files.writeString(folder.resolve("smtp-url"), sandbox.mailbox().url());
            System.out.println(
                    "sevdesk sandbox ready: " + sandbox.url() + " (API " + sandbox.apiUrl() + ")");
            sandbox.join();
        } catch (NumberFormatException e) {
            giveUp("SANDBOX_PORT is not a number: " + port);
        } catch (IOException e) {
            giveUp(
                    isPortTaken(e)
                            ? "Port " + port + " is taken. Set SANDBOX_PORT to a free one."
                            : e.getMessage());
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        return failure instanceof BindException
                || (failure.getCause() != null && isPortTaken(failure.getCause()));
    }

    private static void giveUp(String reason) {
        System.err.println("The sevdesk sandbox can not start: " + reason);
        System.exit(1);
    }

    private static void end(Sandbox sandbox) {
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
