package de.hundeschule123.harness;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;

/** What keeps people with poor eyes or without a mouse from using a page as it stands. */
public final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Barriers() {}

    /** The violated rules with the elements that violate them; should be empty. */
    public static List<String> before(Browser person) {
        person.still();
        List<String> barriers = new ArrayList<>();
        for (Rule rule :
                new AxeBuilder().withTags(RULES).analyze(person.driver()).getViolations()) {
            rule.getNodes().forEach(node -> barriers.add(rule.getId() + ": " + node.getHtml()));
        }
        return barriers;
    }
}
