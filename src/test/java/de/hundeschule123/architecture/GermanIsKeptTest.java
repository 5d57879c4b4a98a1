package de.hundeschule123.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.trail.Trail;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is printed, mailed, put into vouchers or written into the trail is German, whichever
 * language the person reads who causes it.
 */
@AnalyzeClasses(
        packages = "de.hundeschule123",
        importOptions = ImportOption.DoNotIncludeTests.class)
class GermanIsKeptTest {

    private static final String SPOKEN = "of";

    @ArchTest
    static final ArchRule paper_vouchers_and_mails_never_follow_the_screen =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "..document.pdf..",
                                    "..document.einvoice..",
                                    "..transfer.voucher..",
                                    "..platform.mail..",
                                    "..sevdesk.notification.."))
                    .should()
                    .callMethod(Texts.class, SPOKEN, String.class, Object[].class);

    @Test
    void what_stands_in_the_trail_never_follows_the_screen() {
        JavaClasses ours =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("de.hundeschule123");
        List<String> spoken =
                ours.stream()
                        .flatMap(one -> one.getCodeUnits().stream())
                        .filter(GermanIsKeptTest::records)
                        .flatMap(unit -> spokenIn(unit))
                        .toList();

        assertThat(ours.stream().flatMap(one -> one.getCodeUnits().stream()))
                .anyMatch(GermanIsKeptTest::records);
        assertThat(spoken).isEmpty();
    }

    private static boolean records(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call ->
                                call.getTargetOwner().isEquivalentTo(Trail.class)
                                        && call.getName().startsWith("record"));
    }

    /** A label within the words of a refusal is for the person at the screen. */
    private static Stream<String> spokenIn(JavaCodeUnit unit) {
        return unit.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Texts.class))
                .filter(call -> call.getName().equals(SPOKEN))
                .filter(call -> !refuses(unit))
                .map(JavaAccess::getDescription);
    }

    private static boolean refuses(JavaCodeUnit unit) {
        return unit.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(RuntimeException.class));
    }
}
