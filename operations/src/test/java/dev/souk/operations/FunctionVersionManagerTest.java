package dev.souk.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;

@DisplayName("A release")
class FunctionVersionManagerTest {
  private static final String CART = "souk-dev-AddCartItem";
  private static final String PAGE = "souk-dev-GetProduct";

  private final FakeLambdaApi fakeLambdaApi = new FakeLambdaApi();
  private final LambdaClient client = fakeLambdaApi.client();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final FunctionVersionManager functionVersionManager =
      new FunctionVersionManager(
          "dev", client, new PrintStream(said, true, StandardCharsets.UTF_8));

  FunctionVersionManagerTest() throws IOException {
    fakeLambdaApi.deployed(CART, 6);
    fakeLambdaApi.deployed(PAGE, 4);
  }

  @AfterEach
  void close() {
    client.close();
    fakeLambdaApi.close();
  }

  private long updates() {
    return fakeLambdaApi.asked().stream().filter(it -> it.startsWith("PUT")).count();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /// Everything is published once more, and is live.
  private void deploy() {
    fakeLambdaApi.deployed(CART, 7);
    fakeLambdaApi.deployed(PAGE, 5);
  }

  @Nested
  @DisplayName("is remembered before it is replaced")
  class Remembered {
    @Test
    void by_the_version_each_deployed_function_runs() {
      assertThat(functionVersionManager.now().live())
          .isEqualTo(Map.of("AddCartItem", "6", "GetProduct", "4"));
    }

    @Test
    void in_a_file_that_is_read_as_it_was_written() {
      var now = functionVersionManager.now();

      assertThat(DeployedVersions.read(now.text(), "dev")).isEqualTo(now);
      assertThat(now.text()).hasLineCount(3);
    }

    @Test
    void as_nothing_when_nothing_is_deployed_yet() {
      var nothing = new DeployedVersions("prod", Map.of());

      assertThat(DeployedVersions.read(nothing.text(), "prod")).isEqualTo(nothing);
      assertThat(functionVersionManager.back(nothing)).isFalse();
      assertThat(said()).contains("No function of souk-dev is deployed");
    }

    @Test
    void for_its_own_stage_alone() {
      var text = functionVersionManager.now().text();

      assertThatThrownBy(() -> DeployedVersions.read(text, "prod"))
          .hasMessageContaining("not prod");
      assertThatThrownBy(() -> DeployedVersions.read("[]", "dev"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () -> DeployedVersions.read("{\"stage\":\"dev\",\"live\":{\"A\":\"x\"}}", "dev"))
          .hasMessageContaining("x is no version");
    }
  }

  @Nested
  @DisplayName("is gone back to")
  class Back {
    private final DeployedVersions before = functionVersionManager.now();

    Back() {
      deploy();
    }

    @Test
    void when_what_has_slept_is_awake_and_not_before() {
      fakeLambdaApi.sleep(CART, 6);
      var slept = new ArrayList<Boolean>();
      fakeLambdaApi.beforeUpdate(() -> slept.add(fakeLambdaApi.sleeps(CART, 6)));

      assertThat(functionVersionManager.back(before)).isTrue();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(6);
      assertThat(slept).isNotEmpty().containsOnly(false);
    }

    @Test
    void by_every_alias_that_has_moved_and_no_other() {
      fakeLambdaApi.move(PAGE, 4);

      assertThat(functionVersionManager.back(before)).isTrue();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(6);
      assertThat(fakeLambdaApi.live(PAGE)).isEqualTo(4);
      assertThat(updates()).isOne();
      assertThat(said()).contains("AddCartItem", "from version 7 to 6", "1 of 2 functions moved");
    }

    @Test
    void once_however_often_it_is_asked_for() {
      assertThat(functionVersionManager.back(before)).isTrue();
      assertThat(functionVersionManager.back(before)).isTrue();
      assertThat(updates()).isEqualTo(2);
    }

    @Test
    void though_lambda_refuses_six_times_in_a_row() {
      var refused = new AtomicInteger();
      fakeLambdaApi.throttle(
          request -> request.contains("aliases") && refused.getAndIncrement() % 7 < 6);

      assertThat(functionVersionManager.back(before)).isTrue();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(6);
      assertThat(fakeLambdaApi.live(PAGE)).isEqualTo(4);
    }

    @Test
    void though_the_answer_to_the_move_is_lost() {
      fakeLambdaApi.lose("PUT", 1);

      assertThat(functionVersionManager.back(before)).isTrue();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(6);
      assertThat(said()).contains("from version 7 to 6");
    }

    @Test
    void but_not_over_the_head_of_whoever_moves_an_alias_meanwhile() {
      var idempotency = new AtomicInteger();
      fakeLambdaApi.beforeUpdate(() -> {
        if (idempotency.getAndIncrement() == 0) {
          fakeLambdaApi.move(CART, 3);
        }
      });

      assertThat(functionVersionManager.back(before)).isFalse();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(3);
      assertThat(fakeLambdaApi.live(PAGE)).as("the others went on").isEqualTo(4);
      assertThat(said()).contains("it was moved concurrently, to 3");
    }

    @Test
    void as_far_as_it_is_still_there() {
      fakeLambdaApi.gone(CART, 6);

      assertThat(functionVersionManager.back(before)).isFalse();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(7);
      assertThat(fakeLambdaApi.live(PAGE)).isEqualTo(4);
      assertThat(said()).contains("version 6 is gone", "1 could not be");
    }

    @Test
    void and_forward_from_where_a_deployment_has_nothing_to_change() {
      functionVersionManager.back(before);

      assertThat(functionVersionManager.forward()).isTrue();
      assertThat(fakeLambdaApi.live(CART)).isEqualTo(7);
      assertThat(fakeLambdaApi.live(PAGE)).isEqualTo(5);
      assertThat(updates()).isEqualTo(4);
    }
  }

  @Nested
  @DisplayName("is forgotten")
  class Forgotten {
    @Test
    void when_three_are_newer() {
      assertThat(functionVersionManager.prune(3)).isTrue();
      assertThat(fakeLambdaApi.versions(CART)).containsExactly(4, 5, 6);
      assertThat(fakeLambdaApi.versions(PAGE)).containsExactly(2, 3, 4);
      assertThat(said()).contains("4 versions deleted, 4.0 MB");
    }

    @Test
    void idempotency() {
      functionVersionManager.prune(3);
      var before = fakeLambdaApi.asked().size();
      assertThat(functionVersionManager.prune(3)).isTrue();
      assertThat(fakeLambdaApi.asked().stream().skip(before))
          .noneMatch(it -> it.startsWith("DELETE"));
    }

    @Test
    void but_not_while_it_is_live_or_takes_a_part_of_the_calls() {
      fakeLambdaApi.move(CART, 1);
      fakeLambdaApi.weigh(CART, 2);

      assertThat(functionVersionManager.prune(3)).isTrue();
      assertThat(fakeLambdaApi.versions(CART)).containsExactly(1, 2, 4, 5, 6);
    }

    @Test
    void though_the_answer_to_its_deletion_is_lost_or_it_is_refused_at_first() {
      var refused = new AtomicInteger();
      fakeLambdaApi.throttle(_ -> refused.getAndIncrement() % 3 == 0);
      fakeLambdaApi.lose("DELETE", 2);

      assertThat(functionVersionManager.prune(3)).isTrue();
      assertThat(fakeLambdaApi.versions(CART)).containsExactly(4, 5, 6);
    }
  }
}
