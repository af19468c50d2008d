package dev.souk.local.demo;

import dev.souk.json.ItemCount;
import dev.souk.json.Json;
import dev.souk.json.JsonBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the demo market consists of, as `demo/market.json` tells it.
public record DemoMarketData(
    String password,
    Person admin,
    Person courier,
    Person customer,
    List<Category> categories,
    List<Shop> shops) {

  public record Person(String email, String name) {}

  public record Category(String slug, String name, @Nullable String parent) {}

  public record Shop(
      String email, String name, String shopName, String about, List<Product> goods) {}

  /// @param key of its image in [DemoImages]
  /// @param price in cents
  /// @param option what its kinds differ in
  public record Product(
      String key,
      String name,
      String description,
      long price,
      String category,
      String option,
      @ItemCount(min = 1) List<Variant> kinds) {}

  public record Variant(String kind, String sku, int stock) {}

  static DemoMarketData read() {
    try (var in =
        Objects.requireNonNull(DemoMarketData.class.getResourceAsStream("/demo/market.json"))) {
      return switch (JsonBinder.bind(Json.read(in.readAllBytes()), DemoMarketData.class)) {
        case JsonBinder.Bound.Success<DemoMarketData>(var plan) -> plan;
        case JsonBinder.Bound.Failure<DemoMarketData>(var faults) ->
            throw new IllegalStateException("demo/market.json: " + faults);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Json.Malformed e) {
      throw new IllegalStateException("demo/market.json", e);
    }
  }
}
