package dev.souk.local.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.local.story.Town;
import dev.souk.media.Upload;
import dev.souk.route.Need;
import dev.souk.route.Schedule;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
    Permits.begin(Schedule.of(PermitsTest.class, Duration.ofMinutes(1), needs));
    try {
      deed.call();
    } finally {
      Permits.end();
    }
  }

  private static void read() {
    Live.accounts().find("usr_1");
  }

  private static void write() {
    Live.sentLetters().mark("a name", Live.clock().instant());
  }

  private static void look() {
    assertThat(Live.mediaObjects().head(MISSING, 16)).isEmpty();
  }

  @Test
  void reads_and_writes_the_table_when_it_names_the_needs() throws Throwable {
    as(PermitsTest::read, Need.TABLE_READ);
    as(PermitsTest::write, Need.TABLE_WRITE);
  }

  @Test
  void is_denied_the_table_as_aws_denies_it() {
    assertThatThrownBy(() -> as(PermitsTest::write, Need.TABLE_READ))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            denied -> {
              assertThat(denied.statusCode()).isEqualTo(400);
              assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            });
    assertThatThrownBy(() -> as(PermitsTest::read, Need.TABLE_WRITE, Need.SOCKETS_READ))
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
