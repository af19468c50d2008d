package dev.souk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.store.AwsErrors.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@DisplayName("A failed call of a service")
class AwsErrorsTest {
  private static SdkException told(String code, int status) {
    var details = AwsErrorDetails.builder().errorCode(code).build();
    return (SdkException)
        DynamoDbException.builder().awsErrorDetails(details).statusCode(status).build();
  }

  /// DynamoDB says 400 to what may not be asked, S3 and the gateway 403.
  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException, 400",
    "UnrecognizedClientException, 400",
    "MissingAuthenticationTokenException, 400",
    "AccessDenied, 403",
    "ForbiddenException, 403",
    "KMSAccessDeniedException, 400"
  })
  void is_denied_whatever_the_service_calls_it_and_does_not_pass(String code, int status) {
    assertThat(AwsErrors.kind(told(code, status))).isEqualTo(Kind.DENIED);
    assertThat(AwsErrors.passing(told(code, status))).isFalse();
  }

  @Test
  void is_refused_when_it_was_asked_wrongly() {
    assertThat(AwsErrors.kind(told("ValidationException", 400))).isEqualTo(Kind.REFUSED);
    assertThat(AwsErrors.kind(DynamoDbException.builder().build())).isEqualTo(Kind.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"ThrottlingException, 400", "InternalServerError, 500", "ServiceUnavailable, 503"})
  void passes_when_the_service_is_at_its_limit_or_broken(String code, int status) {
    assertThat(AwsErrors.kind(told(code, status))).isEqualTo(Kind.FAILED);
    assertThat(AwsErrors.passing(told(code, status))).isTrue();
  }

  @Test
  void passes_when_no_answer_came() {
    var lost = SdkClientException.create("no route to host");

    assertThat(AwsErrors.kind(lost)).isEqualTo(Kind.NO_RESPONSE);
    assertThat(AwsErrors.passing(lost)).isTrue();
  }
}
