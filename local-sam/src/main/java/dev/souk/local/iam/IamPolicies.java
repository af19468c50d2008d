package dev.souk.local.iam;

import dev.souk.grants.Grant;
import dev.souk.local.lambda.Invocation;
import dev.souk.local.lambda.InvocationListener;
import dev.souk.route.TableAccess;
import dev.souk.route.Trigger;
import dev.souk.store.ItemType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Allows each function what its role in AWS permits and nothing else, and remembers what was
/// denied and what was never asked for. One a process, as the SDK's interceptors are.
public final class IamPolicies {
  private static final InheritableThreadLocal<Trigger> CALLED = new InheritableThreadLocal<>();
  private static final Set<String> DENIED = new ConcurrentSkipListSet<>();
  private static final Set<Used> USED = ConcurrentHashMap.newKeySet();

  private IamPolicies() {}

  /// @param family of the item it was used on, where it was one
  private record Used(String function, String sid, Optional<ItemType> family) {
    String line() {
      return "%s %s %s".formatted(function, sid, family.map(ItemType::name).orElse("-"));
    }

    static Used of(String line) {
      var words = line.split(" ", -1);
      return new Used(
          words[0],
          words[1],
          words[2].equals("-") ? Optional.empty() : Optional.of(ItemType.valueOf(words[2])));
    }
  }

  /// What was used and denied in this process.
  ///
  /// @param used a line each
  public record Seen(List<String> used, Set<String> denied) {}

  public static Seen report() {
    return new Seen(USED.stream().map(Used::line).sorted().toList(), Set.copyOf(DENIED));
  }

  /// Takes what another process has seen for seen here.
  public static void add(Seen seen) {
    seen.used().stream().map(Used::of).forEach(USED::add);
    DENIED.addAll(seen.denied());
  }

  /// Says whose rights count in a call, in its thread and in those it begins.
  public static InvocationListener listener() {
    return new InvocationListener() {
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
    var requiredPermission = RequiredPermission.secret(name);
    if (!allow(requiredPermission)) {
      throw AccessDeniedErrors.of(requiredPermission);
    }
  }

  /// Whether it may be done. Who is no function may do everything.
  static boolean allow(RequiredPermission requiredPermission) {
    var trigger = CALLED.get();
    if (trigger == null) {
      return true;
    }
    var allowed = false;
    for (var grant : Grant.of(trigger)) {
      if (grant.permits(
          requiredPermission.action(),
          requiredPermission.resource(),
          requiredPermission.partitions())) {
        used(trigger, grant, requiredPermission.partitions());
        allowed = true;
      }
    }
    if (!allowed) {
      DENIED.add(trigger.name() + ": " + requiredPermission);
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
      USED.add(new Used(trigger.name(), grant.sid(), ItemType.of(partition)));
    }
  }

  /// What is granted to these and was never asked for since the start.
  public static Set<String> unused(Collection<? extends Trigger> triggers) {
    var unused = new TreeSet<String>();
    for (var trigger : triggers) {
      for (var functionPermission : trigger.permissions()) {
        for (var grant : Grant.of(functionPermission)) {
          if (!USED.contains(new Used(trigger.name(), grant.sid(), Optional.empty()))) {
            unused.add(trigger.name() + ": " + grant.sid());
          }
        }
      }
      for (var itemType : trigger.tables().reads()) {
        if (!used(trigger, itemType, TableAccess.reading(itemType))) {
          unused.add(trigger.name() + ": reads " + itemType);
        }
      }
      for (var itemType : trigger.tables().writes()) {
        if (!used(trigger, itemType, TableAccess.writing(itemType))) {
          unused.add(trigger.name() + ": writes " + itemType);
        }
      }
    }
    return unused;
  }

  private static boolean used(Trigger trigger, ItemType itemType, TableAccess access) {
    return Grant.of(access).stream()
        .anyMatch(it -> USED.contains(new Used(trigger.name(), it.sid(), Optional.of(itemType))));
  }

  /// What may be done to items of a family by whom it is open to, and nobody has done since the
  /// start.
  public static Set<String> unexercised() {
    var undone = new TreeSet<String>();
    for (var itemType : ItemType.values()) {
      for (var grant : Grant.of(TableAccess.reading(itemType).andWriting(itemType))) {
        if (USED.stream()
            .noneMatch(
                it -> it.sid().equals(grant.sid()) && it.family().equals(Optional.of(itemType)))) {
          undone.add(itemType + ": " + grant.sid());
        }
      }
    }
    return undone;
  }
}
