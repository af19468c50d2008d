package dev.souk.realtime;

import dev.souk.orders.Order;
import dev.souk.orders.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The steps of an order and who may hear of which: its customer of all, a seller of those of the
/// whole order and of their own part.
///
/// @param sellers by part
/// @param steps in their order
public record Journey(
    String orderId, String customerId, Map<String, String> sellers, List<Step> steps) {
  /// For so long a step that was missed can be told later.
  public static final Duration KEPT = Duration.ofHours(24);

  public Journey {
    sellers = Map.copyOf(sellers);
    steps = List.copyOf(steps);
  }

  public static Journey of(Order order) {
    var sellers = new LinkedHashMap<String, String>();
    for (var part : order.placed().bill().parts()) {
      sellers.put(order.placed().partId(part.sellerId()), part.sellerId());
    }
    return new Journey(order.id(), order.customerId(), sellers, order.log().steps());
  }

  /// Whether there is anything in it for them.
  public boolean concerns(String principal) {
    return principal.equals(customerId) || sellers.containsValue(principal);
  }

  public boolean hears(String principal, Step step) {
    return principal.equals(customerId)
        || (step.part() == null
            ? sellers.containsValue(principal)
            : principal.equals(sellers.get(step.part())));
  }

  /// Whether a step is told to them unasked: an order that is not paid is no business of a seller's
  /// yet.
  public boolean troubles(String principal, Step step) {
    return hears(principal, step) && (principal.equals(customerId) || step.to().paid());
  }

  /// What was missed since a step.
  public sealed interface Missed {
    record Steps(List<Step> steps) implements Missed {}

    /// Some of it was longer ago than [Journey#KEPT].
    record TooMuch() implements Missed {}
  }

  /// @param sequence the last one they have heard of this order
  public Missed missed(String principal, long sequence, Instant now) {
    var missed = heardBy(principal).stream().filter(each -> each.sequence() > sequence).toList();
    return missed.stream().anyMatch(each -> each.at().isBefore(now.minus(KEPT)))
        ? new Missed.TooMuch()
        : new Missed.Steps(missed);
  }

  /// The last step of the whole order and of each part, in their order.
  public List<Step> present(String principal) {
    var last = new ArrayList<Step>();
    for (var step : heardBy(principal)) {
      last.removeIf(each -> Objects.equals(each.part(), step.part()));
      last.add(step);
    }
    return List.copyOf(last);
  }

  private List<Step> heardBy(String principal) {
    return steps.stream().filter(each -> hears(principal, each)).toList();
  }

  /// Whether a holder may watch it at all.
  public boolean openTo(Optional<Holder> holder) {
    return holder.filter(each -> concerns(each.principal())).isPresent();
  }
}
