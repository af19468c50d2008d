package dev.souk.local.stripe;

import dev.souk.local.stripe.SimulatedConnectedAccount.Need;
import dev.souk.local.stripe.SimulatedConnectedAccount.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What sellers do on the hosted onboarding, and Stripe behind it, without the page. Nothing here
/// changes an account that was rejected or closed.
public final class OnboardingSimulation {
  private static final String ACCOUNT = "v2.core.account";
  private static final String REQUIREMENTS = ACCOUNT + "[requirements].updated";
  private static final String CAPABILITY =
      ACCOUNT + "[configuration.recipient].capability_status_updated";

  private final SimulatedStripeAccount account;

  OnboardingSimulation(SimulatedStripeAccount account) {
    this.account = account;
    account.onTick(this::passDeadlines);
  }

  /// Gives everything that is asked for, and it is found good.
  public void completes(String id) {
    change(id, _ -> List.of());
  }

  /// Gives everything that is asked for, and Stripe has to check it first.
  public void submits(String id) {
    change(
        id,
        needs ->
            needs.stream().map(each -> each.from().equals("user") ? each.given() : each).toList());
  }

  /// Gives a half of what is asked for, and leaves.
  public void leavesIncomplete(String id) {
    change(
        id,
        needs -> {
          var asked = needs.stream().filter(each -> each.from().equals("user")).toList();
          var given = asked.subList(0, asked.size() / 2);
          return needs.stream().filter(each -> !given.contains(each)).toList();
        });
  }

  /// Stripe has checked what was given, and it is good.
  public void isVerified(String id) {
    change(id, needs -> needs.stream().filter(each -> each.from().equals("user")).toList());
  }

  /// Stripe has checked what was given, and wants it again.
  public void isNotVerified(String id, String why) {
    change(
        id,
        needs ->
            needs.stream()
                .map(each -> each.from().equals("stripe") ? each.wrong(why) : each)
                .toList());
  }

  /// Stripe does not want the account, for good.
  public void isRejected(String id) {
    end(id, Stage.REJECTED);
  }

  /// The account is closed, for good.
  public void isClosed(String id) {
    end(id, Stage.CLOSED);
  }

  /// Stripe asks for a document, to be given within so long. Then transfers end.
  public void isAskedForMore(String id, Duration within) {
    change(
        id,
        needs -> {
          var more = new ArrayList<>(needs);
          more.removeIf(each -> each.name().equals(SimulatedConnectedAccount.DOCUMENT));
          more.add(Need.by(account.now().plus(within), SimulatedConnectedAccount.DOCUMENT));
          return more;
        });
  }

  private void change(String id, UnaryOperator<List<Need>> change) {
    account.withLock(
        SimulatedEvent.RequestInfo.NONE,
        () -> {
          var before = account.connected.get(id);
          if (before.stage() == Stage.OPEN) {
            told(before, before.needing(change.apply(before.needs())));
          }
          return id;
        });
  }

  private void end(String id, Stage stage) {
    account.withLock(
        SimulatedEvent.RequestInfo.NONE,
        () -> {
          var before = account.connected.get(id);
          if (before.stage() == Stage.OPEN) {
            told(before, before.at(stage));
          }
          return id;
        });
  }

  /// Keeps it, and tells what has become other than it was.
  private void told(SimulatedConnectedAccount before, SimulatedConnectedAccount after) {
    account.connected.put(after);
    if (!before.needs().equals(after.needs())) {
      account.notify(REQUIREMENTS, after);
    }
    if (!before.transfers().equals(after.transfers())) {
      account.notify(CAPABILITY, after);
    }
    if (before.stage() != after.stage()) {
      account.notify(ACCOUNT + (after.stage() == Stage.CLOSED ? ".closed" : ".updated"), after);
    }
  }

  private void passDeadlines() {
    var now = account.now();
    for (var each : account.connected.oldestFirst()) {
      var late = each.needs().stream().map(need -> toOrigin(need, now)).toList();
      if (!late.equals(each.needs())) {
        told(each, each.needing(late));
      }
    }
  }

  private static Need toOrigin(Need need, Instant now) {
    var due = need.due();
    return due == null || now.isBefore(due)
        ? need
        : new Need(need.name(), "past_due", need.from(), null, need.error());
  }
}
