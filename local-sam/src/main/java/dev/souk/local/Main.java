package dev.souk.local;

import dev.souk.local.demo.DemoMarket;
import dev.souk.local.demo.Unfilled;
import dev.souk.local.pay.StripeAccount;
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
public final class Main {
  private static final Duration BETWEEN = Duration.ofSeconds(2);

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.HELP);
      return;
    }
    try {
      run(Options.of(List.of(arguments)), System.out);
    } catch (Options.Unknown | Server.PortTaken | StripeAccount.Missing e) {
      end(2, why(e));
    } catch (Unfilled e) {
      end(1, why(e));
    } catch (RuntimeException e) {
      end(1, "The local cloud could not be started: " + why(e));
    }
  }

  private static String why(Exception e) {
    return Optional.ofNullable(e.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .orElse(e.toString());
  }

  private static void end(int code, String sentence) {
    System.err.println(sentence);
    System.exit(code);
  }

  private static void run(Options options, PrintStream out) throws InterruptedException {
    var filling = new Filling(options.data());
    if (options.demo() && filling.begin()) {
      out.println("The demo shops were half filled in the last time: beginning anew.");
    }
    out.println("Starting tables, bucket, stream and gateways ...");
    var cloud = Cloud.start(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cloud::close));
    if (options.demo()) {
      out.println("Filling the market with the demo shops ...");
      cloud.fill(progress(out));
      filling.end();
    }
    out.print(Banner.of(cloud.url(), options, DemoMarket.PLAN));
    out.println("Souk is ready on " + cloud.url());
    new CountDownLatch(1).await();
  }

  /// A line now and then, so that who waits for a slow machine sees that it works.
  private static IntConsumer progress(PrintStream out) {
    var last = new AtomicLong(System.nanoTime());
    return products -> {
      var now = System.nanoTime();
      var before = last.get();
      if (now - before >= BETWEEN.toNanos() && last.compareAndSet(before, now)) {
        out.printf("  %d of %d products%n", products, DemoMarket.size());
      }
    };
  }
}
