package dev.souk.local.demo;

import dev.souk.json.Binder;
import dev.souk.json.Items;
import dev.souk.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the demo market consists of, as `demo/market.json` tells it.
public record MarketPlan(
    String password,
    Person admin,
    Person courier,
    Person customer,
    List<PlannedCategory> categories,
    List<Shop> shops) {

  public record Person(String email, String name) {}

  public record PlannedCategory(String slug, String name, @Nullable String parent) {}

  public record Shop(String email, String name, String shopName, String about, List<Good> goods) {}

  /// @param key of its picture in [DemoImages]
  /// @param price in cents
  /// @param option what its kinds differ in
  public record Good(
      String key,
      String name,
      String description,
      long price,
      String category,
      String option,
      @Items(min = 1) List<GoodKind> kinds) {}

  public record GoodKind(String kind, String sku, int stock) {}

  static MarketPlan read() {
    try (var in =
        Objects.requireNonNull(MarketPlan.class.getResourceAsStream("/demo/market.json"))) {
      return switch (Binder.bind(Json.read(in.readAllBytes()), MarketPlan.class)) {
        case Binder.Bound.To<MarketPlan>(var plan) -> plan;
        case Binder.Bound.Refused<MarketPlan>(var faults) ->
            throw new IllegalStateException("demo/market.json: " + faults);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Json.Malformed e) {
      throw new IllegalStateException("demo/market.json", e);
    }
  }
}
