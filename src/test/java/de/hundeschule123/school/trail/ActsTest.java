package de.hundeschule123.school.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.hundeschule123.platform.text.Texts;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at the acts of all rooms at once: they share one column, and one family of words. */
class ActsTest {

    private static final int COLUMN = 40;

    private static List<Act> acts() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("de.hundeschule123")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Act.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(Act.class::cast)
                        .toList();
    }

    @Test
    void no_two_acts_share_a_name() {
        assertThat(acts()).isNotEmpty();
        assertThat(acts()).extracting(Act::name).doesNotHaveDuplicates();
    }

    @Test
    void every_act_has_its_words_and_fits_its_column() {
        assertThat(acts())
                .allSatisfy(
                        act -> {
                            assertThat(act.name()).hasSizeLessThanOrEqualTo(COLUMN);
                            assertThat(Texts.knows("trail.act." + act.name()))
                                    .as("trail.act." + act.name())
                                    .isTrue();
                        });
    }
}
