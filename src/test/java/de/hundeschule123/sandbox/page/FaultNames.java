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
        };
    }
}
