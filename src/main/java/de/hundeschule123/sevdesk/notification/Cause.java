package de.hundeschule123.sevdesk.notification;

import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import java.time.Duration;

/** A cause is that of which a school is told once: its connection, or one reason of documents. */
sealed interface Cause {

    /** The connection is held, for whatever reason: one follows the other while it is mended. */
    record Connection() implements Cause {

        static final String TEXT = "connection";

        @Override
        public String text() {
            return TEXT;
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(5);
        }
    }

    /** Documents have failed, or wait for a decision, for one reason. */
    record Documents(FailureCause why) implements Cause {

        static final String BEGINNING = "document:";

        @Override
        public String text() {
            return BEGINNING + why.word();
        }

        @Override
        public Duration patience() {
            return Duration.ofHours(1);
        }
    }

    /** By which it is kept. */
    String text();

    /** So long it may heal by itself, or by somebody who has seen it, before anybody is told. */
    Duration patience();

    /** The cause that was kept as this text. */
    static Cause of(String text) {
        return text.equals(Connection.TEXT)
                ? new Connection()
                : new Documents(FailureCause.stored(text.substring(Documents.BEGINNING.length())));
    }
}
