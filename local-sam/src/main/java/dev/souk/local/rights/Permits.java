package dev.souk.local.rights;

import dev.souk.grants.Grant;
import dev.souk.local.lambda.Around;
import dev.souk.local.lambda.Invocation;
import dev.souk.route.TableAccess;
import dev.souk.route.Trigger;
import dev.souk.store.Family;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Allows each function what its role in AWS permits and nothing else, and remembers what was
/// denied and what was never asked for. One a process, as the SDK's interceptors are.
public final class Permits {
  private static final InheritableThreadLocal<Trigger> CALLED = new InheritableThreadLocal<>();
  private static final Set<String> DENIED = new ConcurrentSkipListSet<>();
  private static final Set<Used> USED = ConcurrentHashMap.newKeySet();

  private Permits() {}

  /// @param family of the item it was used on, where it was one
  private record Used(String function, String sid, Optional<Family> family) {
    String line() {
      return "%s %s %s".formatted(function, sid, family.map(Family::name).orElse("-"));
    }

    static Used of(String line) {
      var words = line.split(" ", -1);
      return new Used(
          words[0],
          words[1],
          words[2].equals("-") ? Optional.empty() : Optional.of(Family.valueOf(words[2])));
    }
  }

  /// What was used and denied in this process.
  ///
  /// @param used a line each
  public record Seen(List<String> used, Set<String> denied) {}

  public static Seen seen() {
    return new Seen(USED.stream().map(Used::line).sorted().toList(), Set.copyOf(DENIED));
  }

  /// Takes what another process has seen for seen here.
  public static void add(Seen seen) {
    seen.used().stream().map(Used::of).forEach(USED::add);
    DENIED.addAll(seen.denied());
  }

  /// Says whose rights count in a call, in its thread and in those it begins.
  public static Around around() {
    return new Around() {
      @Override
      public void before(Invocation invocation) {
        begin(invocation.trigger());
      }

      @Override
      public void after(Invocation invocation) {
        end();
      }
    };
  }

  /// Whose rights count from now on in this thread, and in those it begins; until [#end].
  static void begin(Trigger trigger) {
    CALLED.set(trigger);
  }

  static void end() {
    CALLED.remove();
  }

  /// Hears that a secret is asked for, whether its store is or not.
  ///
  /// @throws software.amazon.awssdk.awscore.exception.AwsServiceException as AWS would deny it
  public static void secret(String name) {
    var asked = Asked.secret(name);
    if (!allow(asked)) {
      throw Denial.of(asked);
    }
  }

  /// Whether it may be done. Who is no function may do everything.
  static boolean allow(Asked asked) {
    var trigger = CALLED.get();
    if (trigger == null) {
      return true;
    }
    var allowed = false;
    for (var grant : Grant.of(trigger)) {
      if (grant.permits(asked.action(), asked.resource(), asked.partitions())) {
        used(trigger, grant, asked.partitions());
        allowed = true;
      }
    }
    if (!allowed) {
      DENIED.add(trigger.name() + ": " + asked);
    }
    return allowed;
  }

  /// What was denied to these since the start.
  public static Set<String> denied(Collection<? extends Trigger> triggers) {
    var denied = new TreeSet<String>();
    for (var trigger : triggers) {
      DENIED.stream().filter(each -> each.startsWith(trigger.name() + ": ")).forEach(denied::add);
    }
    return denied;
  }

  private static void used(Trigger trigger, Grant grant, Set<String> partitions) {
    if (grant.families().isEmpty()) {
      USED.add(new Used(trigger.name(), grant.sid(), Optional.empty()));
    }
    for (var partition : partitions) {
      USED.add(new Used(trigger.name(), grant.sid(), Family.of(partition)));
    }
  }

  /// What is granted to these and was never asked for since the start.
  public static Set<String> unused(Collection<? extends Trigger> triggers) {
    var unused = new TreeSet<String>();
    for (var trigger : triggers) {
      for (var need : trigger.needs()) {
        for (var grant : Grant.of(need)) {
          if (!USED.contains(new Used(trigger.name(), grant.sid(), Optional.empty()))) {
            unused.add(trigger.name() + ": " + grant.sid());
          }
        }
      }
      for (var family : trigger.tables().reads()) {
        if (!used(trigger, family, TableAccess.reading(family))) {
          unused.add(trigger.name() + ": reads " + family);
        }
      }
      for (var family : trigger.tables().writes()) {
        if (!used(trigger, family, TableAccess.writing(family))) {
          unused.add(trigger.name() + ": writes " + family);
        }
      }
    }
    return unused;
  }

  private static boolean used(Trigger trigger, Family family, TableAccess access) {
    return Grant.of(access).stream()
        .anyMatch(it -> USED.contains(new Used(trigger.name(), it.sid(), Optional.of(family))));
  }

  /// What may be done to items of a family by whom it is open to, and nobody has done since the
  /// start.
  public static Set<String> undone() {
    var undone = new TreeSet<String>();
    for (var family : Family.values()) {
      for (var grant : Grant.of(TableAccess.reading(family).andWriting(family))) {
        if (USED.stream()
            .noneMatch(
                it -> it.sid().equals(grant.sid()) && it.family().equals(Optional.of(family)))) {
          undone.add(family + ": " + grant.sid());
        }
      }
    }
    return undone;
  }
}
