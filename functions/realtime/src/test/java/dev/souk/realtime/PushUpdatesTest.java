package dev.souk.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.souk.inventory.Stock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A change of stock")
class PushUpdatesTest {
  private static final Topic MUG = SocketFunctionsFixture.topic(mug(0, 0));

  private final SocketFunctionsFixture fixture = new SocketFunctionsFixture();

  private static Stock mug(int available, long version) {
    return SocketFunctionsFixture.stock(1, 1, available, version);
  }

  private static DynamodbStreamRecord change(int sequence, int from, int to) {
    return SocketFunctionsFixture.record(sequence, mug(from, sequence), mug(to, sequence + 1L));
  }

  @BeforeEach
  void stocked() {
    fixture.displays.put(mug(5, 1));
    fixture.watching("a=", MUG);
  }

  private List<String> failed(DynamodbStreamRecord... records) {
    return fixture.tell.push(List.of(records)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private List<Object> versions(String connection) {
    var versions = new ArrayList<Object>();
    for (var message : fixture.told(connection)) {
      if (message.containsKey("version")) {
        versions.add(message.get("version"));
      }
    }
    return versions;
  }

  @Test
  void is_told_with_all_that_is_to_know() {
    assertThat(failed(change(1, 0, 10))).isEmpty();

    var told = fixture.last("a=");
    assertThat(told)
        .containsEntry("type", "inventoryUpdate")
        .containsEntry("topic", MUG.name())
        .containsEntry("version", 2L)
        .containsEntry("at", "2026-03-01T12:00:00.000Z");
    assertThat(SocketFunctionsFixture.object(told, "data"))
        .containsEntry("productId", mug(0, 0).productId())
        .containsEntry("variantId", mug(0, 0).variantId())
        .containsEntry("sku", "SKU-1")
        .containsEntry("available", 10L)
        .containsEntry("lowStock", false);
  }

  @Test
  void is_told_to_nobody_who_watches_something_else() {
    fixture.watching("b=", SocketFunctionsFixture.topic(SocketFunctionsFixture.stock(2, 2, 1, 1)));
    failed(change(1, 0, 10));

    assertThat(versions("b=")).isEmpty();
  }

  @Nested
  @DisplayName("in a batch")
  class Batches {
    @Test
    void is_told_at_its_latest_version_only() {
      failed(change(1, 0, 10), change(2, 10, 9), change(3, 9, 8));

      assertThat(versions("a=")).containsExactly(4L);
    }

    @Test
    void is_told_at_its_latest_version_whatever_the_order() {
      failed(change(3, 9, 8), change(1, 0, 10), change(3, 9, 8), change(2, 10, 9));

      assertThat(versions("a=")).containsExactly(4L);
    }

    @Test
    void is_told_for_each_variant() {
      var red = SocketFunctionsFixture.stock(1, 2, 3, 9);
      failed(change(1, 0, 10), SocketFunctionsFixture.record(2, null, red));

      assertThat(versions("a=")).containsExactly(2L, 9L);
    }

    @Test
    void is_told_again_when_delivered_again() {
      failed(change(1, 0, 10));
      failed(change(1, 0, 10));

      assertThat(versions("a=")).containsExactly(2L, 2L);
    }

    @Test
    void is_passed_over_when_only_the_shape_of_its_item_changed() {
      assertThat(failed(SocketFunctionsFixture.record(1, mug(5, 1), mug(5, 1)))).isEmpty();
      assertThat(versions("a=")).isEmpty();
    }

    @Test
    void is_passed_over_when_the_stock_is_deleted() {
      assertThat(failed(SocketFunctionsFixture.record(1, mug(5, 1), null))).isEmpty();
      assertThat(versions("a=")).isEmpty();
    }
  }

  @Nested
  @DisplayName("when something fails")
  class Failing {
    @Test
    void a_poisoned_record_is_named_and_the_rest_is_told() {
      assertThat(failed(change(1, 0, 10), SocketFunctionsFixture.poison(2), change(3, 10, 9)))
          .containsExactly("seq-2");
      assertThat(versions("a=")).containsExactly(4L);
    }

    @Test
    void of_several_failures_the_first_is_named() {
      fixture.sockets.throttle();

      assertThat(failed(change(1, 0, 10), SocketFunctionsFixture.poison(2)))
          .containsExactly("seq-1");
      assertThat(failed(SocketFunctionsFixture.poison(1), change(2, 0, 10)))
          .containsExactly("seq-1");
    }

    @Test
    void the_stores_is_the_only_one_that_has_it_delivered_again() {
      fixture.sockets.throttle();
      assertThat(failed(change(1, 0, 10))).containsExactly("seq-1");
      fixture.sockets.recover();

      assertThat(failed(change(1, 0, 10))).isEmpty();
      assertThat(versions("a=")).containsExactly(2L);
    }

    @Test
    void a_socket_that_cannot_take_it_is_disconnected_and_the_others_are_told() {
      fixture.watching("b=", MUG);
      fixture.posts.silence("a=");

      assertThat(failed(change(1, 0, 10))).isEmpty();
      assertThat(versions("b=")).containsExactly(2L);
      assertThat(fixture.posts.closed()).containsExactly("a=");
      assertThat(fixture.sockets.of("a=")).isEmpty();
      assertThat(fixture.sockets.subscribers(MUG))
          .extracting(TopicSubscriber::connection)
          .containsExactly("b=");
    }

    @Test
    void a_socket_whose_post_is_refused_keeps_no_other_waiting() {
      fixture.watching("b=", MUG);
      fixture.posts.refuse("a=");

      assertThat(failed(change(1, 0, 10))).isEmpty();
      assertThat(versions("b=")).containsExactly(2L);
      assertThat(fixture.sockets.of("a=")).isEmpty();
    }

    @Test
    void a_socket_that_cannot_even_be_closed_is_closed_by_the_next_sweep() {
      fixture.posts.silence("a=");
      fixture.posts.keepOpen("a=");

      assertThat(failed(change(1, 0, 10))).isEmpty();
      assertThat(fixture.posts.closed()).isEmpty();
      fixture.posts.answerAgain();
      assertThat(failed(change(2, 10, 9))).isEmpty();
      assertThat(versions("a=")).as("it is told nothing more").isEmpty();
      assertThat(fixture.sweep.sweep()).isOne();
      assertThat(fixture.posts.closed()).containsExactly("a=");
      assertThat(fixture.sockets.all()).isEmpty();
    }

    @Test
    void a_dismissal_that_cannot_be_told_keeps_no_other_waiting() {
      fixture.watching("b=", MUG);
      fixture.posts.silence("a=");
      fixture.displays.hide(mug(0, 0).productId());

      assertThat(failed(change(1, 0, 10))).isEmpty();
      assertThat(fixture.last("b=")).containsEntry("type", "resync");
      assertThat(fixture.posts.closed()).containsExactly("a=");
    }

    @Test
    void a_dead_socket_is_forgotten_in_the_same_pass() {
      fixture.posts.kill("a=");

      assertThat(failed(change(1, 0, 10))).isEmpty();
      assertThat(fixture.sockets.of("a=")).isEmpty();
      assertThat(fixture.sockets.subscribers(MUG)).isEmpty();
    }
  }

  @Nested
  @DisplayName("of a product taken off the shelf")
  class Hidden {
    @Test
    void is_told_as_resync_and_nothing_after_it() {
      fixture.displays.hide(mug(0, 0).productId());
      failed(change(1, 0, 10));
      failed(change(2, 10, 9));

      assertThat(versions("a=")).isEmpty();
      assertThat(fixture.told("a=").stream().filter(each -> "resync".equals(each.get("type"))))
          .singleElement()
          .satisfies(told -> assertThat(told).containsEntry("topic", MUG.name()));
    }
  }

  @Nested
  @DisplayName("that makes it low")
  class Low {
    private static final Topic SELLER = new Topic.OfSeller(mug(0, 0).sellerId());

    @BeforeEach
    void followed() {
      fixture.watching("f=", SELLER);
    }

    @Test
    void is_told_to_the_sellers_followers_once() {
      failed(change(1, 5, 3));
      failed(change(2, 3, 2));

      assertThat(versions("f=")).containsExactly(2L);
      assertThat(fixture.last("f=")).containsEntry("topic", SELLER.name());
      assertThat(SocketFunctionsFixture.object(fixture.last("f="), "data"))
          .containsEntry("lowStock", true);
    }

    @Test
    void is_told_when_it_fell_anywhere_in_the_batch_and_still_is_low() {
      failed(change(1, 5, 2), change(2, 2, 1));

      assertThat(versions("f=")).containsExactly(3L);
    }

    @Test
    void is_not_told_when_it_rose_again_or_was_never_above() {
      failed(change(1, 5, 2), change(2, 2, 9));
      failed(SocketFunctionsFixture.record(5, null, mug(1, 9)));

      assertThat(versions("f=")).isEmpty();
    }

    @Test
    void is_not_told_of_a_product_off_the_shelf() {
      fixture.displays.hide(mug(0, 0).productId());
      failed(change(1, 5, 2));

      assertThat(versions("f=")).isEmpty();
    }
  }

  @Nested
  @DisplayName("told on a topic that is not open to all")
  class Closed {
    @Test
    void reaches_only_sockets_of_live_sessions() {
      var mine = new Topic.OfPrincipal(SocketFunctionsFixture.ANNA.principal());
      var over =
          new SocketPrincipal(SocketFunctionsFixture.ANNA.principal(), "CUSTOMER", "ses_over");
      fixture.sockets.subscribe(
          fixture.greeted("live=", Optional.of(SocketFunctionsFixture.ANNA)), List.of(mine));
      fixture.sockets.subscribe(fixture.greeted("over=", Optional.of(over)), List.of(mine));
      fixture.sockets.subscribe(fixture.greeted("none=", Optional.empty()), List.of(mine));
      fixture.sessions.end("ses_over");

      var update = InventoryUpdates.told(mine, mug(1, 2));
      var missed =
          fixture.fanout.push(
              List.of(new TopicUpdate.ToAllSubscribers(mine, List.of(update))), fixture.now);

      assertThat(missed).isEmpty();
      assertThat(versions("live=")).containsExactly(2L);
      assertThat(versions("over=")).isEmpty();
      assertThat(versions("none=")).isEmpty();
    }
  }

  @Test
  void reaches_two_hundred_sockets_all_at_once_with_a_third_of_them_dead() {
    var all = 200;
    for (var i = 0; i < all; i++) {
      fixture.watching("s" + i, MUG);
      if (i % 10 < 3) {
        fixture.posts.kill("s" + i);
      }
    }
    fixture.posts.gather(all);

    assertThat(failed(change(1, 0, 10))).isEmpty();

    assertThat(fixture.sockets.subscribers(MUG)).hasSize(141);
    assertThat(fixture.posts.mostInFlight()).isBetween(all, Fanout.IN_FLIGHT);
  }
}
