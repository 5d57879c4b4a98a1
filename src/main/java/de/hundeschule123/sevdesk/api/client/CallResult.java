package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;

/** How a call to sevdesk ended, as those who watch the servers see it. */
enum CallResult {
    OK,
    NOT_SENT,
    BUSY,
    UNSEEN,
    REJECTED,
    ACCOUNT_REJECTED;

    static CallResult of(SevdeskFailure failure) {
        return switch (failure) {
            case SevdeskFailure.NotSent notSent -> NOT_SENT;
            case SevdeskFailure.Busy busy -> BUSY;
            case SevdeskFailure.Unseen unseen -> UNSEEN;
            case SevdeskFailure.Rejected rejected -> REJECTED;
            case SevdeskFailure.AccountRejected account -> ACCOUNT_REJECTED;
        };
    }
}
