package dev.souk.local.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.local.story.Town;
import dev.souk.manifest.Manifest;
import dev.souk.media.Upload;
import dev.souk.route.Need;
import dev.souk.route.Route;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.route.Trigger;
import dev.souk.store.Expression;
import dev.souk.store.Family;
import dev.souk.store.Keys;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.S3Exception;

@DisplayName("A function")
class PermitsTest {
  private static final Upload MISSING = new Upload("sel_1", "med_1");

  @BeforeAll
  static void the_cloud_runs() {
    assertThat(Town.cloud().url()).isNotEmpty();
  }

  /// Does something as a function with these needs would.
  private static void as(ThrowingCallable deed, Need... needs) throws Throwable {
    as(deed, TableAccess.NONE, needs);
  }

  private static void as(ThrowingCallable deed, TableAccess tables, Need... needs)
      throws Throwable {
    as(deed, Schedule.of(PermitsTest.class, Duration.ofMinutes(1), tables, needs));
  }

  private static void as(ThrowingCallable deed, Trigger trigger) throws Throwable {
    Permits.begin(trigger);
    try {
      deed.call();
    } finally {
      Permits.end();
    }
  }

  private static void read() {
    Live.accounts().find("usr_1");
  }

  private static void readTwo() {
    Live.table().get(List.of(Keys.account("usr_1"), Keys.seller("sel_1")));
  }

  private static void write() {
    Live.sentLetters().mark("a name", Live.clock().instant());
  }

  private static void look() {
    assertThat(Live.mediaObjects().head(MISSING, 16)).isEmpty();
  }

  @Test
  void reads_and_writes_items_of_the_families_it_names() throws Throwable {
    as(PermitsTest::read, TableAccess.reading(Family.ACCOUNT));
    as(PermitsTest::write, TableAccess.writing(Family.LETTER));
  }

  @Test
  void is_denied_items_of_other_families_and_a_batch_that_has_one_of_them() {
    assertThatThrownBy(() -> as(PermitsTest::read, TableAccess.reading(Family.ORDER)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("dynamodb:GetItem");
    assertThatThrownBy(
            () -> as(PermitsTest::readTwo, TableAccess.reading(Family.ACCOUNT, Family.ORDER)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("dynamodb:BatchGetItem");
  }

  @Test
  void is_denied_what_is_never_done_to_a_family() {
    assertThatThrownBy(() ->
            as(
                () -> Live.table().delete(Keys.audit("ord_1", "aud_1"), Expression.present()),
                TableAccess.writing(Family.AUDIT)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("dynamodb:DeleteItem");
  }

  @ParameterizedTest
  @MethodSource
  void may_read_what_it_reads_before_a_snapshot(Trigger trigger) throws Throwable {
    as(
        () -> {
          switch (trigger) {
            case Route _ -> Live.kernel().rehearsal().run();
            case SocketRoute _ -> assertThat(Live.openSockets().of("rehearsal")).isEmpty();
            default -> throw new IllegalStateException(trigger.name());
          }
        },
        trigger);
  }

  static Stream<Trigger> may_read_what_it_reads_before_a_snapshot() {
    return Manifest.all().stream()
        .filter(it -> it instanceof SocketRoute || it instanceof Route && it.tables().any());
  }

  @Test
  void is_denied_the_table_as_aws_denies_it() {
    assertThatThrownBy(() -> as(PermitsTest::write, TableAccess.reading(Family.LETTER)))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            denied -> {
              assertThat(denied.statusCode()).isEqualTo(400);
              assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            });
    assertThatThrownBy(() -> as(PermitsTest::read, TableAccess.writing(Family.ACCOUNT)))
        .isInstanceOf(DynamoDbException.class);
    assertThat(Permits.denied(List.of(Schedule.of(PermitsTest.class, Duration.ofMinutes(1)))))
        .anyMatch(each -> each.contains("dynamodb:GetItem"));
  }

  @Test
  void is_denied_a_secret_that_is_kept_from_the_last_time() throws Throwable {
    var key = Live.secret(Setting.SOUK_SEALING_SECRET);
    as(key::get, Need.SEALING_KEY);

    assertThatThrownBy(() -> as(key::get, Need.SIGNING_KEY))
        .isInstanceOf(AwsServiceException.class)
        .hasMessageContaining("secretsmanager:GetSecretValue");
  }

  @Test
  void hears_that_an_object_is_missing_only_when_it_may_read_and_list() throws Throwable {
    as(PermitsTest::look, Need.MEDIA_READ);

    assertThatThrownBy(() -> as(PermitsTest::look, Need.MEDIA_WRITE))
        .isInstanceOfSatisfying(
            S3Exception.class, denied -> assertThat(denied.statusCode()).isEqualTo(403));
  }

  @Test
  void may_do_nothing_that_no_need_names() {
    var tables = Town.cloud().tables().client();

    assertThatThrownBy(() -> as(tables::listTables, Need.values()))
        .isInstanceOf(AwsServiceException.class)
        .hasMessageContaining("ListTables");
  }
}
