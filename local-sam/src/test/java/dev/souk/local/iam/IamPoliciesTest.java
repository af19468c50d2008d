package dev.souk.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.AccountKeys;
import dev.souk.accounts.AccountWiring;
import dev.souk.catalog.CatalogKeys;
import dev.souk.local.story.SharedLocalCloud;
import dev.souk.manifest.FunctionManifest;
import dev.souk.media.MediaWiring;
import dev.souk.media.UploadLocation;
import dev.souk.orders.OrderWiring;
import dev.souk.realtime.RealtimeWiring;
import dev.souk.route.FunctionPermission;
import dev.souk.route.Route;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableAccess;
import dev.souk.route.Trigger;
import dev.souk.store.DynamoExpression;
import dev.souk.store.ItemType;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
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
class IamPoliciesTest {
  private static final UploadLocation MISSING = new UploadLocation("sel_1", "med_1");

  @BeforeAll
  static void the_cloud_runs() {
    assertThat(SharedLocalCloud.cloud().url()).isNotEmpty();
  }

  /// Does something as a function with these needs would.
  private static void as(ThrowingCallable deed, FunctionPermission... needs) throws Throwable {
    as(deed, TableAccess.NONE, needs);
  }

  private static void as(ThrowingCallable deed, TableAccess tables, FunctionPermission... needs)
      throws Throwable {
    as(deed, ScheduleTrigger.of(IamPoliciesTest.class, Duration.ofMinutes(1), tables, needs));
  }

  private static void as(ThrowingCallable deed, Trigger trigger) throws Throwable {
    IamPolicies.begin(trigger);
    try {
      deed.call();
    } finally {
      IamPolicies.end();
    }
  }

  private static void read() {
    AccountWiring.accounts().find("usr_1");
  }

  private static void readTwo() {
    CloudWiring.table()
        .get(List.of(AccountKeys.account("usr_1"), CatalogKeys.sellerProfile("sel_1")));
  }

  private static void write() {
    OrderWiring.sentEmails().mark("a name", CloudWiring.clock().instant());
  }

  private static void look() {
    assertThat(MediaWiring.mediaObjects().head(MISSING, 16)).isEmpty();
  }

  @Test
  void reads_and_writes_items_of_the_families_it_names() throws Throwable {
    as(IamPoliciesTest::read, TableAccess.reading(ItemType.ACCOUNT));
    as(IamPoliciesTest::write, TableAccess.writing(ItemType.SENT_EMAIL));
  }

  @Test
  void is_denied_items_of_other_families_and_a_batch_that_has_one_of_them() {
    assertThatThrownBy(() -> as(IamPoliciesTest::read, TableAccess.reading(ItemType.ORDER)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("dynamodb:GetItem");
    assertThatThrownBy(() ->
            as(IamPoliciesTest::readTwo, TableAccess.reading(ItemType.ACCOUNT, ItemType.ORDER)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("dynamodb:BatchGetItem");
  }

  @Test
  void is_denied_what_is_never_done_to_a_family() {
    assertThatThrownBy(() ->
            as(
                () ->
                    CloudWiring.table()
                        .delete(
                            AccountKeys.auditEntry("ord_1", "aud_1"), DynamoExpression.present()),
                TableAccess.writing(ItemType.AUDIT)))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("dynamodb:DeleteItem");
  }

  @ParameterizedTest
  @MethodSource
  void may_read_what_it_reads_before_a_snapshot(Trigger trigger) throws Throwable {
    as(
        () -> {
          switch (trigger) {
            case Route _ -> CloudWiring.httpDependencies().primingRead().run();
            case SocketRoute _ ->
                assertThat(RealtimeWiring.socketConnections().of("rehearsal")).isEmpty();
            default -> throw new IllegalStateException(trigger.name());
          }
        },
        trigger);
  }

  static Stream<Trigger> may_read_what_it_reads_before_a_snapshot() {
    return FunctionManifest.all().stream()
        .filter(it -> it instanceof SocketRoute || it instanceof Route && it.tables().any());
  }

  @Test
  void is_denied_the_table_as_aws_denies_it() {
    assertThatThrownBy(() -> as(IamPoliciesTest::write, TableAccess.reading(ItemType.SENT_EMAIL)))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            denied -> {
              assertThat(denied.statusCode()).isEqualTo(400);
              assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
            });
    assertThatThrownBy(() -> as(IamPoliciesTest::read, TableAccess.writing(ItemType.ACCOUNT)))
        .isInstanceOf(DynamoDbException.class);
    assertThat(
            IamPolicies.denied(
                List.of(ScheduleTrigger.of(IamPoliciesTest.class, Duration.ofMinutes(1)))))
        .anyMatch(each -> each.contains("dynamodb:GetItem"));
  }

  @Test
  void is_denied_a_secret_that_is_kept_from_the_last_time() throws Throwable {
    var key = CloudWiring.secret(EnvironmentSetting.SOUK_HMAC_SECRET);
    as(key::get, FunctionPermission.HMAC_KEY);

    assertThatThrownBy(() -> as(key::get, FunctionPermission.SIGNING_KEY))
        .isInstanceOf(AwsServiceException.class)
        .hasMessageContaining("secretsmanager:GetSecretValue");
  }

  @Test
  void hears_that_an_object_is_missing_only_when_it_may_read_and_list() throws Throwable {
    as(IamPoliciesTest::look, FunctionPermission.MEDIA_READ);

    assertThatThrownBy(() -> as(IamPoliciesTest::look, FunctionPermission.MEDIA_WRITE))
        .isInstanceOfSatisfying(
            S3Exception.class, denied -> assertThat(denied.statusCode()).isEqualTo(403));
  }

  @Test
  void may_do_nothing_that_no_need_names() {
    var tables = SharedLocalCloud.cloud().tables().client();

    assertThatThrownBy(() -> as(tables::listTables, FunctionPermission.values()))
        .isInstanceOf(AwsServiceException.class)
        .hasMessageContaining("ListTables");
  }
}
