package de.hundeschule123.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class DerivedValuesTest {

    public record Amount(int cents) {
        public boolean isNegative() {
            return cents < 0;
        }

        public String getWord() {
            return cents + " Cent";
        }
    }

    private final DerivedValues values = new DerivedValues();
    private final ELContext page = new Page();

    @Test
    void a_page_reads_what_a_record_derives() {
        assertThat(values.getValue(page, new Amount(-5), "negative")).isEqualTo(true);
        assertThat(page.isPropertyResolved()).isTrue();
        assertThat(values.getValue(page, new Amount(-5), "word")).isEqualTo("-5 Cent");
    }

    @Test
    void components_and_all_that_is_no_record_are_left_to_others() {
        assertThat(values.getValue(page, new Amount(-5), "cents")).isNull();
        assertThat(values.getValue(page, "text", "bytes")).isNull();
        assertThat(values.getValue(page, null, "negative")).isNull();
        assertThat(page.isPropertyResolved()).isFalse();
    }

    private static final class Page extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
