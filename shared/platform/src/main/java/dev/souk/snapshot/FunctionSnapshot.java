package dev.souk.snapshot;

import dev.souk.telemetry.Telemetry;
import java.security.Security;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/// The snapshot that AWS Lambda takes of a function once it has started, and starts its instances
/// from (SnapStart). What a function says here runs on both sides of it; where none is taken,
/// nothing is primed and nothing forgotten.
///
/// A snapshot may be weeks old when it is started from, and is started from many times. So nothing
/// that ages may be in it, nor anything that has to differ from instance to instance, nor a secret.
public final class FunctionSnapshot implements Resource {
  private static final String COMING = "snap-start";

  private static final class OfProcess {
    static final FunctionSnapshot OURS =
        of(String.valueOf(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE")), Core::getGlobalContext);
  }

  /// Something that is slow the first time.
  @FunctionalInterface
  public interface PrimingTask {
    /// Does it, writing nothing and asking for no secret.
    void run() throws Exception;
  }

  private final List<PrimingTask> primingTasks = new CopyOnWriteArrayList<>();
  private final List<Runnable> forgetting = new CopyOnWriteArrayList<>();
  private final List<Runnable> waking = new CopyOnWriteArrayList<>();
  private volatile boolean coming;

  private FunctionSnapshot(boolean coming) {
    this.coming = coming;
  }

  /// @param initialization what Lambda says of how the function is started
  /// @param context where a coming snapshot is heard of; asked for only then
  static FunctionSnapshot of(String initialization, Supplier<? extends Context<Resource>> context) {
    var snapshot = new FunctionSnapshot(initialization.equals(COMING));
    if (snapshot.coming) {
      // a name that was looked up before it would be believed weeks later (AWS Lambda Developer
      // Guide, "Best practices for working with Lambda SnapStart")
      Security.setProperty("networkaddress.cache.ttl", "0");
      Security.setProperty("networkaddress.cache.negative.ttl", "0");
      context.get().register(snapshot);
    }
    return snapshot;
  }

  /// The one that is taken of this process.
  public static FunctionSnapshot ours() {
    return OfProcess.OURS;
  }

  /// Whether one is to be taken and has not been.
  public boolean coming() {
    return coming;
  }

  /// Has this run before the snapshot. One that fails leaves its function slower and nothing else.
  public void prime(PrimingTask primingTask) {
    if (coming) {
      primingTasks.add(primingTask);
    }
  }

  /// Has this let go of what must not be in the snapshot, after all priming runs.
  public void forget(Runnable part) {
    if (coming) {
      forgetting.add(part);
    }
  }

  /// Has this run when the function really starts: now, or at each start from the snapshot. What it
  /// throws keeps the function from starting.
  public void start(Runnable part) {
    if (coming) {
      waking.add(part);
    } else {
      part.run();
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    var done = primingTasks.stream().filter(FunctionSnapshot::done).count();
    Telemetry.info("primed for SnapStart: {} of {}", done, primingTasks.size());
    forgetting.forEach(Runnable::run);
  }

  private static boolean done(PrimingTask primingTask) {
    try {
      primingTask.run();
      return true;
    } catch (Exception e) {
      Telemetry.warn("priming failed", e);
      return false;
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    coming = false;
    waking.forEach(Runnable::run);
  }
}
