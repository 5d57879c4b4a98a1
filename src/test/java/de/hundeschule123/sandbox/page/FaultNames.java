package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.fault.FaultKind;

/** The German names of the ways a call can go wrong. */
final class FaultNames {
    private FaultNames() {}

    static String of(FaultKind kind) {
        return switch (kind) {
            case LATENCY -> "Antwort kommt spät";
            case TOO_MANY -> "429: zu viele Anfragen";
            case ERROR_BEFORE -> "500, nichts getan";
            case ERROR_AFTER -> "500, aber die Arbeit ist getan";
            case RESET_BEFORE -> "Abbruch, nichts getan";
            case RESET_AFTER -> "Abbruch, aber die Arbeit ist getan";
            case EOF_AFTER -> "Verbindung endet ohne Antwort, Arbeit getan";
            case TIMEOUT_AFTER -> "Schweigen, aber die Arbeit ist getan";
            case TIMEOUT_BEFORE -> "Schweigen, nichts getan";
            case LATE -> "Abbruch, die Arbeit geschieht später";
            case DRIP -> "Antwort tröpfelt";
            case TRUNCATED -> "Halbe Antwort, Arbeit getan";
            case GARBAGE -> "Antwort ohne Sinn, Arbeit getan";
            case ERROR_IN_200 -> "Fehler hinter Status 200";
            case NO_ID -> "Antwort ohne Nummern (id), Arbeit getan";
            case REDIRECT -> "Umleitung zur Anmeldung";
            case UNAUTHORIZED -> "401: Token abgelehnt";
            case FORBIDDEN -> "403: nicht erlaubt";
            case UNAVAILABLE -> "503: nicht erreichbar";
            case HTML_502 -> "502 eines Gateways";
            default -> odd(kind);
        };
    }

    private static String odd(FaultKind kind) {
        return switch (kind) {
            case MESSAGE_IN_200 -> "200 mit {\"message\": …}";
            case ERROR_TEXT_IN_200 -> "200 mit {\"error\": \"Text\"}";
            case OBJECTS_NULL -> "200 mit {\"objects\": null}";
            case OBJECTS_EMPTY -> "200 mit {\"objects\": {}}";
            case EMPTY_JSON -> "200 mit {}";
            case NULL_JSON -> "200 mit null";
            case TEXT_JSON -> "200 mit einem bloßen Text";
            case HTML_200 -> "200 mit einer HTML-Seite";
            case HTML_403 -> "403 einer Firewall (HTML)";
            case HTML_401 -> "401 eines Proxys (HTML)";
            case HTML_404 -> "404 eines Webservers (HTML)";
            case JSON_404 -> "404 eines Gateways (JSON)";
            case JSON_422 -> "422 eines Gateways (JSON)";
            case LONG_ERROR -> "422 mit Text ohne Ende";
            case ODD_IDS -> "Antwort mit unmöglichen Nummern (id)";
            case OTHER_ROW -> "Ein anderes Ding als das gefragte";
            default -> oddList(kind);
        };
    }

    private static String oddList(FaultKind kind) {
        return switch (kind) {
            case SINGLE_ROW -> "Ein Ding statt einer Liste";
            case ROWS_WITHOUT_IDS -> "Liste ohne Nummern (id)";
            case ROWS_OF_TEXT -> "Liste aus Texten";
            case NUMBERED_ROWS -> "Liste als Objekt mit Nummern (PHP)";
            case SMALL_PAGE -> "Seite mit weniger Zeilen als verlangt";
            case EMPTY_PAGE -> "Leere Seite";
            case SHORT_PAGE -> "Halbe Seite";
            case MOVED_ROWS -> "Zeilen wandern zwischen den Seiten";
            case TOTAL_TOO_HIGH -> "Gesamtzahl um eins zu hoch";
            case TOTAL_TOO_LOW -> "Gesamtzahl um eins zu niedrig";
            case LARGE_UPLOAD -> "Antwort mit 11 MB Vorschaubildern";
            case DAYS_IN_UTC -> "Tage als Zeitpunkte in UTC";
            case DAYS_IN_GERMAN -> "Tage als TT.MM.JJJJ";
            case DAYS_IN_SECONDS -> "Tage als Unix-Sekunden";
            default -> throw new IllegalArgumentException(kind + " has no name");
        };
    }
}
