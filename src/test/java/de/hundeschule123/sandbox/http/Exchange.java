package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.operation.Answer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request on its connection, to be answered well, badly, or not at all. */
final class Exchange {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long arrived = System.nanoTime();
    private int status;
    private IntConsumer watcher = seen -> {};

    Exchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** Shows the status of the answer to a watcher before the first byte of it is sent. */
    void watch(IntConsumer watcher) {
        this.watcher = watcher;
    }

    void send(Answer answer) {
        announce(answer);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    /** Sends the answer in small pieces spread over the time. */
    void drip(Answer answer, Duration time) {
        announce(answer);
        byte[] body = answer.body();
        int pieces = Math.min(20, Math.max(1, body.length));
        try {
            for (int piece = 0; piece < pieces; piece++) {
                int from = (int) ((long) body.length * piece / pieces);
                int to = (int) ((long) body.length * (piece + 1) / pieces);
                pause(time.dividedBy(pieces));
                Content.Sink.write(
                        response, piece == pieces - 1, ByteBuffer.wrap(body, from, to - from));
            }
            callback.succeeded();
        } catch (IOException callerLeft) {
            callback.failed(callerLeft);
        }
    }

    /** Announces the whole answer, sends half of it and closes. */
    void truncate(Answer answer) {
        announce(answer);
        try {
            Content.Sink.write(
                    response, false, ByteBuffer.wrap(answer.body(), 0, answer.body().length / 2));
        } catch (IOException callerLeft) {
            callback.failed(callerLeft);
            return;
        }
        close();
    }

    private void announce(Answer answer) {
        status = answer.status();
        watcher.accept(status);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        answer.headers().forEach(response.getHeaders()::put);
    }

    /** The status that was announced; 0 where the connection broke before. */
    int status() {
        return status;
    }

    /** Ends the connection in an orderly way, without another byte. */
    void close() {
        endPoint().close();
        callback.failed(new EofException("closed on order"));
    }

    /** Breaks the connection off, so that the caller sees a reset. */
    void reset() {
        Line.breakOff(endPoint());
        callback.failed(new EofException("reset on order"));
    }

    EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    /** Waits until the request is this old: the work on it is part of the time. */
    void await(Duration age) {
        pause(age.minusNanos(System.nanoTime() - arrived));
    }

    static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            LockSupport.parkNanos(left);
        }
    }
}
