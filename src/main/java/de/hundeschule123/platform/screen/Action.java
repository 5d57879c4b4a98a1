package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.database.DatabaseRefusal;
import de.hundeschule123.platform.security.DeniedAccess;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.web.RequestPlace;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** An action of a page: done, or declined with a message while everything that was typed stays. */
public final class Action {

    private Action() {}

    /** Runs the action; whether it was done. */
    public static boolean run(Runnable action) {
        return result(
                        () -> {
                            action.run();
                            return true;
                        })
                .isPresent();
    }

    /** Runs the action; what came of it, or nothing when it was declined. */
    public static <T> Optional<T> result(Supplier<T> action) {
        try {
            return Optional.of(action.get());
        } catch (RuntimeException failure) {
            error(sentence(failure));
            return Optional.empty();
        }
    }

    private static String sentence(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Declined declined) {
                DeniedAccess.of(request(), RequestPlace.of(request()).address(), declined);
                return declined.getMessage();
            }
        }
        return DatabaseRefusal.of(failure).orElseThrow(() -> failure).sentence();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static void error(String sentence) {
        refuse(null, sentence);
    }

    /**
     * Says what is wrong with a field.
     *
     * @param field its id on the page; null where the whole is meant
     */
    public static void refuse(String field, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    /** Says that something is done; also after a redirect. */
    public static void say(String key, Object... parameters) {
        say(FacesMessage.SEVERITY_INFO, Texts.of(key, parameters));
    }

    /** Says that something is done and has found what somebody must look after. */
    public static void warn(String key, Object... parameters) {
        say(FacesMessage.SEVERITY_WARN, Texts.of(key, parameters));
    }

    private static void say(FacesMessage.Severity severity, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(severity, sentence, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
