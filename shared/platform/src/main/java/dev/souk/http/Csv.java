package dev.souk.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table as RFC 4180 writes one: a header, then the rows, each line ended by CR and LF. A cell
/// that a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection");
/// numbers stay numbers.
///
/// @param rows each with a cell for each of the header's
public record Csv(List<String> header, List<List<String>> rows) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  public Csv {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (var row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException("a row of another width than its header");
      }
    }
  }

  String text() {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static String cell(String text) {
    var safe = isFormula(text) ? "'" + text : text;
    return safe.chars().anyMatch(each -> "\",\r\n".indexOf(each) >= 0)
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty()
        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
