package de.hundeschule123.platform.help;

import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Shows the help, narrowed to what the address of the page looks for. */
@Named("help")
@RequestScoped
public class HelpBean {

    private static final HelpText GERMAN = HelpText.deliveredIn(Language.GERMAN);
    private static final HelpText ENGLISH = HelpText.deliveredIn(Language.ENGLISH);
    private static final String SEARCH = "suche";

    @Inject @RequestParameterMap private Map<String, String> parameters;

    private List<HelpSection> sections;
    private String refusal;

    /** What was looked for, as it was typed. */
    public String getSearch() {
        return parameters.getOrDefault(SEARCH, "");
    }

    public boolean isSearching() {
        return !getSearch().isBlank();
    }

    /** What of the help is shown. */
    public List<HelpSection> getSections() {
        if (sections == null) {
            sections = found();
        }
        return sections;
    }

    private List<HelpSection> found() {
        try {
            return text().narrowedTo(SearchWords.of(getSearch()).words()).sections();
        } catch (Declined tooMuch) {
            refusal = tooMuch.getMessage();
            return List.of();
        }
    }

    /** How many paragraphs were found. */
    public long getCount() {
        return getSections().stream().mapToLong(section -> section.paragraphs().size()).sum();
    }

    /** Why nothing was looked for, or null. */
    public String getRefusal() {
        return getSections().isEmpty() ? refusal : null;
    }

    /** The headings of the whole help, to jump to. */
    public List<HelpSection> getContents() {
        return text().sections();
    }

    private static HelpText text() {
        return switch (Language.current()) {
            case GERMAN -> GERMAN;
            case ENGLISH -> ENGLISH;
        };
    }
}
