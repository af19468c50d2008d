package dev.souk.local.lambda;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Functions as Lambda knows them.
final class LambdaStubFunctions {
  private LambdaStubFunctions() {}

  public static final class CountsInstances implements RequestStreamHandler {
    static final AtomicInteger MADE = new AtomicInteger();

    public CountsInstances() {
      MADE.incrementAndGet();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      event.transferTo(answer);
    }
  }

  public static final class FailsOnFirstStart implements RequestStreamHandler {
    static final AtomicBoolean BROKEN = new AtomicBoolean(true);

    public FailsOnFirstStart() {
      if (BROKEN.get()) {
        throw new IllegalStateException("no table");
      }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      event.transferTo(answer);
    }
  }

  /// Answers what the context says.
  public static final class EchoesContext implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      context.getLogger().log("a line\n");
      var said =
          String.join(
              " ",
              context.getAwsRequestId(),
              context.getFunctionName(),
              String.valueOf(context.getRemainingTimeInMillis() > 4_000),
              String.valueOf(context.getMemoryLimitInMB()));
      answer.write(said.getBytes(StandardCharsets.UTF_8));
    }
  }

  public static final class NeverReturns implements RequestStreamHandler {
    static final CountDownLatch INTERRUPTED = new CountDownLatch(1);

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        INTERRUPTED.countDown();
      }
    }
  }

  public static final class TooLargeResponse implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      answer.write(new byte[LambdaService.MAX_PAYLOAD + 1]);
    }
  }

  /// Says that every message failed.
  public static final class FailsAllMessages implements RequestHandler<SQSEvent, SQSBatchResponse> {
    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
      var failed =
          event.getRecords().stream()
              .map(SQSEvent.SQSMessage::getMessageId)
              .map(SQSBatchResponse.BatchItemFailure::new)
              .toList();
      return new SQSBatchResponse(failed);
    }
  }

  /// Says that the first record failed.
  public static final class FailsFirstRecord
      implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
      var record = event.getRecords().getFirst().getDynamodb();
      var number =
          record.getSequenceNumber() + requireNonNull(record.getNewImage().get("pk")).getS();
      return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
    }
  }

  /// Adds to the measures of its invocation from a thread of its own.
  public static final class MeteredFunction implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
      Runnable count = () -> Invocation.current().orElseThrow().add("read units", 0.5);
      count.run();
      try {
        Thread.ofVirtual().start(count).join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
