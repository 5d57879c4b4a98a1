package de.hundeschule123.platform.secret;

import java.nio.file.Path;

/** Tells of a key file that is there but holds no keys for us; says what to do. */
class UnusableKeyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableKeyFile(Path file, String what) {
        this(file, what, null);
    }

    UnusableKeyFile(Path file, String what, Throwable cause) {
        super(
                "The key file "
                        + file
                        + " "
                        + what
                        + ". Nothing was changed. Look first whether it may be read by the user that"
                        + " the server runs as; else put back the copy from your backup. Only if"
                        + " there is none, move this one away: a new one is made then, and every"
                        + " owner has to enter the sevdesk token again, and everybody with a"
                        + " second factor has to set it up again.",
                cause);
    }
}
