package de.hundeschule123.platform.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts out of PrimeFaces' script the widgets that no page uses, which are more than half of it.
 *
 * <p>A widget is one statement, {@code PrimeFaces.widget.Name=…;}. What cannot be told apart stays.
 */
final class UsedWidgets {

    /** With those that they are made of. */
    static final Set<String> KEPT =
            Set.of(
                    "AutoComplete",
                    "Button",
                    "CommandButton",
                    "CommandLink",
                    "ConfirmDialog",
                    "DataTable",
                    "Dialog",
                    "InputText",
                    "InputTextarea",
                    "LinkButton",
                    "Menu",
                    "MenuButton",
                    "Message",
                    "Messages",
                    "OutputPanel",
                    "Paginator",
                    "Password",
                    "PlainMenu",
                    "ProgressBar",
                    "SelectBooleanCheckbox",
                    "SelectOneMenu",
                    "TabView",
                    "TieredMenu");

    private static final Pattern WIDGET =
            Pattern.compile("(?<=[;\\n])PrimeFaces\\.widget\\.(\\w+)=");
    private static final String BEFORE_A_REGULAR_EXPRESSION = "(,=:[!&|?{};+-";

    private final String script;

    private UsedWidgets(String script) {
        this.script = script;
    }

    /** The script with the widgets that are kept, and with all that is no widget. */
    static String of(String script) {
        return new UsedWidgets(script).cut();
    }

    private String cut() {
        StringBuilder kept = new StringBuilder(script.length());
        Matcher widget = WIDGET.matcher(script);
        int at = 0;
        while (widget.find()) {
            if (widget.start() >= at && !KEPT.contains(widget.group(1))) {
                kept.append(script, at, widget.start());
                at = endOfStatement(widget.end());
            }
        }
        return kept.append(script, at, script.length()).toString();
    }

    /** Behind the semicolon that stands in no bracket, no text and no regular expression. */
    private int endOfStatement(int from) {
        int depth = 0;
        char before = '=';
        for (int at = from; at < script.length(); at++) {
            char here = script.charAt(at);
            if (here == ';' && depth == 0) {
                return at + 1;
            }
            switch (here) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '"', '\'', '`' -> at = endOfText(at, here);
                case '/' -> at = endOfSlash(at, before);
                default -> {}
            }
            if (!Character.isWhitespace(here)) {
                before = here;
            }
        }
        return script.length();
    }

    private int endOfText(int from, char quote) {
        int at = from + 1;
        while (at < script.length() && script.charAt(at) != quote) {
            at += script.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    /** A slash begins a comment or a regular expression, or divides. */
    private int endOfSlash(int at, char before) {
        if (script.startsWith("//", at)) {
            return orAll(script.indexOf('\n', at));
        }
        if (script.startsWith("/*", at)) {
            return orAll(script.indexOf("*/", at)) + 1;
        }
        boolean expression =
                BEFORE_A_REGULAR_EXPRESSION.indexOf(before) >= 0
                        || script.startsWith("return", at - "return".length());
        return expression ? endOfExpression(at) : at;
    }

    private int endOfExpression(int from) {
        boolean among = false;
        for (int at = from + 1; at < script.length(); at++) {
            switch (script.charAt(at)) {
                case '\\' -> at++;
                case '[' -> among = true;
                case ']' -> among = false;
                case '/' -> {
                    if (!among) {
                        return at;
                    }
                }
                default -> {}
            }
        }
        return script.length();
    }

    private int orAll(int found) {
        return found < 0 ? script.length() : found;
    }
}
