package de.hundeschule123.bench.ground;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the database knows of documents that went over: when, and how long they took. */
public final class Transferred {

    private static final int QUARTERS = 4;

    private Transferred() {}

    /** How many documents arrived between the first and the last of them. */
    public record Rate(long documents, Duration time) {

        /** Documents a second. */
        public double perSecond() {
            return time.isZero() ? 0 : (documents - 1) * 1000.0 / time.toMillis();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d documents in %.1f s, %.2f a second",
                    documents,
                    time.toMillis() / 1000.0,
                    perSecond());
        }
    }

    /** The pace of the bulk lane between two moments. */
    public static Rate bulk(Connection connection, Instant from, Instant until)
            throws SQLException {
        return rate(arrivedInBulk(connection, from, until));
    }

    /** The same for each quarter of the documents: a server that has just started is slower. */
    public static List<Rate> bulkInQuarters(Connection connection, Instant from, Instant until)
            throws SQLException {
        List<Instant> arrived = arrivedInBulk(connection, from, until);
        int count = arrived.size();
        return IntStream.range(0, QUARTERS)
                .mapToObj(i -> arrived.subList(count * i / QUARTERS, count * (i + 1) / QUARTERS))
                .map(Transferred::rate)
                .toList();
    }

    private static Rate rate(List<Instant> arrived) {
        return arrived.isEmpty()
                ? new Rate(0, Duration.ZERO)
                : new Rate(
                        arrived.size(),
                        Duration.between(arrived.get(0), arrived.get(arrived.size() - 1)));
    }

    private static List<Instant> arrivedInBulk(Connection connection, Instant from, Instant until)
            throws SQLException {
        List<Instant> arrived = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select transferred_at from transfer
                        where state = 'TRANSFERRED' and lane = 'BULK' and document_id >= ?
                          and transferred_at between ? and ? order by transferred_at""")) {
            query.setLong(1, OldDocuments.FIRST_DOCUMENT);
            query.setTimestamp(2, Timestamp.from(from));
            query.setTimestamp(3, Timestamp.from(until));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    arrived.add(found.getTimestamp(1).toInstant());
                }
            }
        }
        return arrived;
    }

    /**
     * How long sevdesk took for each document in the bulk lane since a moment, all calls summed.
     */
    public static Samples callsOfEach(Connection connection, Instant since) throws SQLException {
        Samples samples = new Samples();
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select sum(a.millis) from transfer_attempt a
                        join transfer t on t.id = a.transfer_id
                        where t.lane = 'BULK' and t.document_id >= ? and a.started_at >= ?
                        group by a.transfer_id""")) {
            query.setLong(1, OldDocuments.FIRST_DOCUMENT);
            query.setTimestamp(2, Timestamp.from(since));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    samples.add(Duration.ofMillis(found.getLong(1)));
                }
            }
        }
        return samples;
    }

    /**
     * Where the time of the workers went, on the average for a document.
     *
     * @param called in calls to sevdesk
     * @param between from the end of one of its calls to the next
     * @param idle from the last answer for one document to the first call for the next
     */
    public record Shares(double called, double between, double idle) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f ms in calls, %.1f ms between them, %.1f ms until the next document's"
                            + " first call",
                    called,
                    between,
                    idle);
        }
    }

    /** The shares of so many workers who had something to do all the time since a moment. */
    public static Shares shares(Connection connection, Instant since, int workers)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        with document as (
                            select sum(a.millis) as called, min(a.started_at) as first,
                                max(a.started_at + a.millis * interval '1 millisecond') as last
                            from transfer_attempt a join transfer t on t.id = a.transfer_id
                            where t.lane = 'BULK' and t.document_id >= ? and a.started_at >= ?
                            group by a.transfer_id)
                        select avg(called), avg(extract(epoch from last - first) * 1000 - called),
                            ? * extract(epoch from max(last) - min(first)) * 1000 / count(*)
                                - avg(extract(epoch from last - first) * 1000)
                        from document""")) {
            query.setLong(1, OldDocuments.FIRST_DOCUMENT);
            query.setTimestamp(2, Timestamp.from(since));
            query.setInt(3, workers);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return new Shares(found.getDouble(1), found.getDouble(2), found.getDouble(3));
            }
        }
    }

    /** From commit to voucher, for invoices of a user's school that were committed since. */
    public static Samples live(Connection connection, String owner, Instant since)
            throws SQLException {
        return live(connection, owner, since, Instant.now());
    }

    /** The same for those committed between two moments. */
    public static Samples live(Connection connection, String owner, Instant since, Instant until)
            throws SQLException {
        Samples samples = new Samples();
        try (PreparedStatement query =
                connection.prepareStatement(
                        """
                        select t.created_at, t.transferred_at from transfer t
                        join app_user u on u.school_id = t.school_id
                        where u.email = ? and t.state = 'TRANSFERRED' and t.lane = 'LIVE'
                          and t.created_at between ? and ?""")) {
            query.setString(1, owner);
            query.setTimestamp(2, Timestamp.from(since));
            query.setTimestamp(3, Timestamp.from(until));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    samples.add(
                            Duration.between(
                                    found.getTimestamp(1).toInstant(),
                                    found.getTimestamp(2).toInstant()));
                }
            }
        }
        return samples;
    }
}
