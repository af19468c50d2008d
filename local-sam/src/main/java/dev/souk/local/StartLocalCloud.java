package dev.souk.local;

import dev.souk.local.demo.DemoMarketSeeder;
import dev.souk.local.demo.DemoSeedFailure;
import dev.souk.local.pay.StripeCredentials;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/// The command `local-sam/up`: starts everything, says where it is, and ends it all on Ctrl-C. It
/// ends with code 2 for words that are none of its own and a port that is taken, and with code 1
/// and one sentence when something else keeps it from being ready.
public final class StartLocalCloud {
  private static final Duration PROGRESS_INTERVAL = Duration.ofSeconds(2);

  private StartLocalCloud() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(UpOptions.HELP);
      return;
    }
    try {
      run(UpOptions.of(List.of(arguments)), System.out);
    } catch (UpOptions.InvalidOption | LocalServer.PortInUse | StripeCredentials.Missing e) {
      terminate(2, reason(e));
    } catch (DemoSeedFailure e) {
      terminate(1, reason(e));
    } catch (RuntimeException e) {
      terminate(1, "The local cloud could not be started: " + reason(e));
    }
  }

  private static String reason(Exception e) {
    return Optional.ofNullable(e.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(e.toString());
  }

  private static void terminate(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }

  private static void run(UpOptions options, PrintStream out) throws InterruptedException {
    var demoSeedGuard = new DemoSeedGuard(options.data());
    if (options.demo() && demoSeedGuard.begin()) {
      out.println("Demo data was only partly created last time: starting over.");
    }
    out.println("Starting tables, bucket, stream and gateways ...");
    var cloud = LocalCloud.start(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cloud::close));
    if (options.demo()) {
      out.println("Creating the demo shops ...");
      cloud.seed(progress(out));
      demoSeedGuard.end();
    }
    out.print(StartupBanner.of(cloud.url(), options, DemoMarketSeeder.PLAN));
    out.println("Souk is ready on " + cloud.url());
    new CountDownLatch(1).await();
  }

  /// A line now and then, so that who waits for a slow machine sees that it works.
  private static IntConsumer progress(PrintStream out) {
    var last = new AtomicLong(System.nanoTime());
    return products -> {
      var now = System.nanoTime();
      var before = last.get();
      if (now - before >= PROGRESS_INTERVAL.toNanos() && last.compareAndSet(before, now)) {
        out.printf("  %d of %d products%n", products, DemoMarketSeeder.size());
      }
    };
  }
}
