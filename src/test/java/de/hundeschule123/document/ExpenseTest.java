package de.hundeschule123.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpenseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void an_expense_is_what_was_bought_of_whom() {
        Expense expense = expense(DAY, " Hallenbau GmbH ", "Miete", "119.00");

        assertThat(expense.getPartnerName()).isEqualTo("Hallenbau GmbH");
        assertThat(expense.getSubject()).isEqualTo("Miete");
        assertThat(expense.getGross()).isEqualTo(Money.of("119.00"));
    }

    @ParameterizedTest
    @CsvSource({"1999-12-31", "2100-01-01", "0206-11-01", "+10000-01-01"})
    void a_day_that_nobody_means_is_declined(LocalDate day) {
        assertThatThrownBy(() -> expense(day, "Hallenbau", "Miete", "1"))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("2000 bis 2099");
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.01", "1000000000000.00"})
    void an_amount_out_of_range_is_declined(String amount) {
        assertThatThrownBy(() -> expense(DAY, "Hallenbau", "Miete", amount))
                .isInstanceOf(Declined.class);
    }

    @Test
    void what_its_columns_cannot_hold_is_declined_by_the_name_of_the_field() {
        assertThatThrownBy(() -> expense(DAY, "x".repeat(201), "Miete", "1"))
                .hasMessage("Von wem darf höchstens 200 Zeichen haben.");
        assertThatThrownBy(() -> expense(DAY, "Hallenbau", "x".repeat(501), "1"))
                .hasMessage("Wofür darf höchstens 500 Zeichen haben.");
        assertThatThrownBy(() -> expense(DAY, "Hallen\u0000bau", "Miete", "1"))
                .isInstanceOf(Declined.class)
                .hasMessageStartingWith("Von wem: ");
        assertThatThrownBy(() -> expense(DAY, "Hallenbau", "Mie\u202ete", "1"))
                .isInstanceOf(Declined.class)
                .hasMessageStartingWith("Wofür: ");
    }

    private static Expense expense(LocalDate day, String supplier, String subject, String amount) {
        return new Expense(day, supplier, subject, Money.of(amount));
    }
}
