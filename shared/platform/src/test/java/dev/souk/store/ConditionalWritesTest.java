package dev.souk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.error.ContentionException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

@DisplayName("A write of one item that a transaction holds")
class ConditionalWritesTest {
  private static final ItemKey KEY = new ItemKey("a", "b");
  private static final ItemKey OTHER = new ItemKey("a", "c");
  private static final DynamoExpression CHANGE = DynamoExpression.of("SET #n = :n").with(":n", 1);

  @Test
  void is_tried_again_until_the_transaction_is_over() {
    var table = held(3);

    assertThat(table.update(KEY, CHANGE, DynamoExpression.present()))
        .isEqualTo(new WriteResult.Written());
  }

  @Test
  void is_tried_again_too_when_the_item_is_to_be_told_afterwards() {
    var table = held(1);

    assertThat(table.updated(KEY, CHANGE, DynamoExpression.present())).isPresent();
  }

  @Test
  void is_given_up_as_busy_when_it_is_held_every_time() {
    var table = held(Integer.MAX_VALUE);

    assertThatThrownBy(() ->
            table
                .writes()
                .put(TableItem.at(KEY).with("n", 1).build(), DynamoExpression.absent())
                .commit())
        .isInstanceOf(ContentionException.class);
  }

  @Test
  void of_a_transaction_is_not_taken_for_one_that_holds_when_a_later_write_is_refused() {
    var answers = new ArrayDeque<>(List.of("TransactionConflict", "ConditionalCheckFailed"));
    var table = new DynamoTable(new Cancelling(answers), "market");

    var said =
        table
            .<String>transaction()
            .add(
                new ConditionalWrite.Update(KEY, CHANGE, DynamoExpression.present()),
                _ -> "repeated")
            .add(
                new ConditionalWrite.Update(OTHER, CHANGE, DynamoExpression.present()),
                _ -> "not in stock")
            .commit(() -> "done");

    assertThat(said).isEqualTo("repeated");
    assertThat(answers).isEmpty();
  }

  /// DynamoDB that refuses the second write of each transaction, and has its own to say of the
  /// first.
  private record Cancelling(Queue<String> first) implements DynamoDbClient {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      throw TransactionCanceledException.builder()
          .cancellationReasons(reason(first.remove()), reason("ConditionalCheckFailed"))
          .message("cancelled")
          .statusCode(400)
          .build();
    }

    private static CancellationReason reason(String code) {
      return CancellationReason.builder().code(code).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static DynamoTable held(int times) {
    return new DynamoTable(new Held(new AtomicInteger(times)), "market");
  }

  /// DynamoDB while a transaction holds the item for the next so many writes; DynamoDB Local never
  /// does.
  private record Held(AtomicInteger left) implements DynamoDbClient {
    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      conflict();
      return PutItemResponse.builder().build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      conflict();
      return UpdateItemResponse.builder()
          .attributes(Map.of("n", AttributeValue.fromN("1")))
          .build();
    }

    private void conflict() {
      if (left.getAndDecrement() > 0) {
        throw TransactionConflictException.builder().message("held").statusCode(400).build();
      }
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
