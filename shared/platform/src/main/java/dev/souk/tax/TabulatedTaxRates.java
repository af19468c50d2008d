package dev.souk.tax;

import dev.souk.money.BasisPoints;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The standard rates of value added tax that stand in `vat.properties` beside this class. Prices
/// have the tax in them there; elsewhere none is taken.
public final class TabulatedTaxRates implements TaxRates {
  private static final class Table {
    static final Map<String, TaxRate> RATES = read();
  }

  @Override
  public TaxRate of(String country) {
    return Table.RATES.getOrDefault(country, TaxRate.NONE);
  }

  private static Map<String, TaxRate> read() {
    var lines = new Properties();
    try (var file =
        Objects.requireNonNull(TabulatedTaxRates.class.getResourceAsStream("vat.properties"))) {
      lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var rates = new HashMap<String, TaxRate>();
    for (var country : lines.stringPropertyNames()) {
      var points = Integer.parseInt(lines.getProperty(country));
      rates.put(country, new TaxRate(new BasisPoints(points), TaxRate.Treatment.INCLUDED));
    }
    return Map.copyOf(rates);
  }
}
