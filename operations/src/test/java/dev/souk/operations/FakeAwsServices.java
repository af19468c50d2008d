package dev.souk.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// Queues, functions and one stream's shard, as AWS's clients see them.
final class FakeAwsServices {
  static final String STREAM =
      "arn:aws:dynamodb:eu-central-1:000000000000:table/souk/stream/2026-03-01T00:00:00.000";

  private final Map<String, Map<String, String>> queues = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
  private final List<Record> shard = new ArrayList<>();
  private final Queue<String> first = new ConcurrentLinkedQueue<>();
  private String answer = "{}";
  private @Nullable String error;
  private int messages;

  void put(String queue, String body) {
    queue(queue).put("m" + messages++, body);
  }

  private Map<String, String> queue(String name) {
    return queues.computeIfAbsent(name, _ -> new LinkedHashMap<>());
  }

  List<String> in(String queue) {
    return List.copyOf(queue(queue).values());
  }

  /// Letters that were read are to be seen again.
  void appear() {
    hidden.clear();
  }

  void answers(String payload, @Nullable String functionError) {
    answer = payload;
    error = functionError;
  }

  /// Once, before what it answers otherwise.
  void answers(String payload) {
    first.add(payload);
  }

  List<String> called(String function) {
    return calls.getOrDefault(function, List.of());
  }

  void record(String sequenceNumber, String sk) {
    shard.add(
        Record.builder()
            .eventID("e" + sequenceNumber)
            .eventName("INSERT")
            .eventVersion("1.1")
            .eventSource("aws:dynamodb")
            .dynamodb(it ->
                it.approximateCreationDateTime(Instant.parse("2026-03-01T12:00:00Z"))
                    .keys(Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sk)))
                    .sequenceNumber(sequenceNumber)
                    .sizeBytes(1L)
                    .streamViewType("NEW_AND_OLD_IMAGES"))
            .build());
  }

  SqsClient sqs() {
    return new SqsClient() {
      @Override
      public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest asked) {
        return GetQueueUrlResponse.builder().queueUrl("https://sqs/" + asked.queueName()).build();
      }

      @Override
      public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest asked) {
        var some =
            queue(name(asked.queueUrl())).entrySet().stream()
                .filter(it -> !hidden.contains(it.getKey()))
                .limit(asked.maxNumberOfMessages())
                .map(it ->
                    Message.builder()
                        .messageId(it.getKey())
                        .receiptHandle(it.getKey())
                        .body(it.getValue())
                        .build())
                .toList();
        some.forEach(it -> hidden.add(it.messageId()));
        return ReceiveMessageResponse.builder().messages(some).build();
      }

      @Override
      public DeleteMessageResponse deleteMessage(DeleteMessageRequest asked) {
        queue(name(asked.queueUrl())).remove(asked.receiptHandle());
        return DeleteMessageResponse.builder().build();
      }

      @Override
      public SendMessageResponse sendMessage(SendMessageRequest asked) {
        put(name(asked.queueUrl()), asked.messageBody());
        return SendMessageResponse.builder().build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  private static String name(String url) {
    return url.substring("https://sqs/".length());
  }

  LambdaClient lambda() {
    return new LambdaClient() {
      @Override
      public InvokeResponse invoke(InvokeRequest asked) {
        calls
            .computeIfAbsent(
                asked.functionName() + ":" + asked.qualifier(), _ -> new CopyOnWriteArrayList<>())
            .add(asked.payload().asUtf8String());
        return InvokeResponse.builder()
            .statusCode(200)
            .payload(SdkBytes.fromUtf8String(Objects.requireNonNullElse(first.poll(), answer)))
            .functionError(error)
            .build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  /// A shard that gives two records a page, and an empty page before each.
  DynamoDbStreamsClient streams() {
    return new DynamoDbStreamsClient() {
      @Override
      public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest asked) {
        for (var i = 0; i < shard.size(); i++) {
          if (shard.get(i).dynamodb().sequenceNumber().equals(asked.sequenceNumber())) {
            return GetShardIteratorResponse.builder().shardIterator("empty " + i).build();
          }
        }
        throw TrimmedDataAccessException.builder().message("trimmed").build();
      }

      @Override
      public GetRecordsResponse getRecords(GetRecordsRequest asked) {
        var at = Objects.requireNonNull(asked.shardIterator()).split(" ", -1);
        var from = Integer.parseInt(at[1]);
        if (at[0].equals("empty")) {
          return GetRecordsResponse.builder()
              .records(List.of())
              .nextShardIterator("full " + from)
              .build();
        }
        var to = Math.min(from + 2, shard.size());
        return GetRecordsResponse.builder()
            .records(shard.subList(from, to))
            .nextShardIterator("empty " + to)
            .build();
      }

      @Override
      public String serviceName() {
        return "dynamodb";
      }

      @Override
      public void close() {}
    };
  }
}
