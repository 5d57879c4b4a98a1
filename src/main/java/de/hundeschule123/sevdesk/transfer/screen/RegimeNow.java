package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;

/**
 * How the tax settings of both sides are now, for a document that sevdesk did not take because of
 * them.
 */
enum RegimeNow {
    /** They still contradict each other: nothing goes over. */
    CONTRADICTING,
    /** They agree with each other and with the document: it goes over when it is tried again. */
    AGREED,
    /** They agree, but the document is from before a change. */
    BEFORE_CHANGE;

    static RegimeNow of(TaxRegime document, TaxRegime school, SevdeskConnection connection) {
        if (connection.contradicts(school)) {
            return CONTRADICTING;
        }
        return document == school ? AGREED : BEFORE_CHANGE;
    }
}
