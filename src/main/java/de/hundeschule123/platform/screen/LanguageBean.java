package de.hundeschule123.platform.screen;

import de.hundeschule123.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** Tells pages the language in which they speak. */
@Named("language")
@ApplicationScoped
public class LanguageBean {

    public Locale getLocale() {
        return Language.current().locale();
    }

    /** For readers of screens, such as "en". */
    public String getTag() {
        return getLocale().getLanguage();
    }
}
