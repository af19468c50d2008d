package dev.souk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table in CSV")
class CsvTest {
  private static String cell(String text) {
    var lines = new Csv(List.of("a"), List.of(List.of(text))).text();
    return lines.substring("a\r\n".length(), lines.length() - 2);
  }

  @Test
  void has_a_header_and_ends_each_line_by_cr_and_lf() {
    var csv = new Csv(List.of("a", "b"), List.of(List.of("1", "x y"), List.of("", "2")));

    assertThat(csv.text()).isEqualTo("a,b\r\n1,x y\r\n,2\r\n");
  }

  @Test
  void quotes_what_would_end_a_cell() {
    assertThat(cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(cell("say \"a\"")).isEqualTo("\"say \"\"a\"\"\"");
    assertThat(cell("a\nb")).isEqualTo("\"a\nb\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@sum", "\tx", "-", "=cmd|' /C calc'!A0"})
  void keeps_a_spreadsheet_from_reckoning(String formula) {
    assertThat(cell(formula)).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.90", "12.90", "-7", "0"})
  void leaves_numbers_as_they_are(String number) {
    assertThat(cell(number)).isEqualTo(number);
  }

  @Test
  void has_rows_as_wide_as_its_header() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Csv(List.of("a", "b"), List.of(List.of("1"))));
  }
}
