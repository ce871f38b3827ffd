package se.samsyn.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 234,5|1234.5", "1\u00a0234,5|1234.5", "1\u202f234\u202f567|1234567", "1.234,50|1234.5", "1,234.50|1234.5",
        "1.234.567|1234567", "-12|-12", "−12,5|-12.5", "+3|3", "12,5 %|12.5", "0,05|0.05", "1,234|1.234", "1.234|1.234",
        "1e3|1000", ",5|0.5", "6 580 000,25|6580000.25"
    })
    void numbersAreReadAsPeopleWriteThem(String written, double number) {
        assertThat(WrittenNumber.find(written)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "-", "–", "12 34", "1,2,3", "1.23.4", "12a", "nära kajen", "2025-03-03", "NaN", "Infinity", "0x1F", "1d", "1e999"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(WrittenNumber.find(written)).isEmpty();
    }
}
