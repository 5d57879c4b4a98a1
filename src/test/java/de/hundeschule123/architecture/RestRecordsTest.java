package de.hundeschule123.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import de.hundeschule123.platform.text.Texts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The records that the REST interface reads and answers. */
@AnalyzeClasses(
        packages = "de.hundeschule123",
        importOptions = ImportOption.DoNotIncludeTests.class)
class RestRecordsTest {

    private static final String CONSTRAINTS = "jakarta.validation.constraints.";

    @ArchTest
    static void every_constraint_has_its_german_sentence(JavaClasses classes) {
        List<String> keys =
                fields(classes).stream()
                        .flatMap(field -> field.getAnnotations().stream())
                        .filter(one -> one.getRawType().getName().startsWith(CONSTRAINTS))
                        .map(RestRecordsTest::message)
                        .distinct()
                        .toList();

        assertThat(keys).isNotEmpty().allMatch(Texts::knows);
    }

    private static String message(JavaAnnotation<?> constraint) {
        return String.valueOf(constraint.get("message").orElseThrow());
    }

    /** An enum's values speak for themselves, and what an extension adds is described there. */
    @ArchTest
    static void every_field_is_described(JavaClasses classes) {
        assertThat(fields(classes))
                .isNotEmpty()
                .filteredOn(field -> !field.getRawType().isEnum())
                .filteredOn(field -> !field.getName().equals("extensions"))
                .allSatisfy(
                        field ->
                                assertThat(field.getAnnotationOfType(Schema.class).description())
                                        .as(field.getFullName())
                                        .isNotBlank());
    }

    private static List<JavaField> fields(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isRecord() && type.isAnnotatedWith(Schema.class))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().toString().contains("STATIC"))
                .toList();
    }
}
