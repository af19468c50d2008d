package dev.souk.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.local.LocalCloudClock;
import dev.souk.local.LocalServer;
import dev.souk.local.RawHttpClient;
import dev.souk.local.queue.LocalEventBus;
import dev.souk.local.socket.ManagementApiEndpoint;
import dev.souk.local.wire.JsonNodes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.SsmException;

@DisplayName("The SDK's own client")
class AwsEndpointTest {
  private final LocalCloudClock clock =
      new LocalCloudClock(InstantSource.fixed(Instant.parse("2026-03-12T19:03:58.123Z")));
  private final SecretStore secrets = new SecretStore(clock);
  private final ParameterStore parameters = new ParameterStore(clock);
  private final Mailbox mailbox = new Mailbox(3);
  private final LocalServer server =
      LocalServer.start(
          0,
          List.of(
              new SecretsManagerEndpoint(secrets),
              new ParameterStoreEndpoint(parameters),
              new SesEndpoint(mailbox, clock),
              new EventBridgeEndpoint(new LocalEventBus("souk"), clock),
              new MailboxEndpoint(mailbox)));

  @AfterEach
  void stop() {
    server.close();
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
      B builder, String path) {
    return client(builder, path, "local-secret");
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C client(
      B builder, String path, String secret) {
    return builder
        .endpointOverride(URI.create(server.url() + path))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", secret)))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Test
  void reads_a_secret_by_name_and_by_arn() {
    secrets.put("souk/signing-key", "s3cret");
    try (var client = client(SecretsManagerClient.builder(), SecretsManagerEndpoint.PATH)) {
      var byName = client.getSecretValue(r -> r.secretId("souk/signing-key"));
      var byArn = client.getSecretValue(r -> r.secretId(byName.arn()));

      assertThat(byName.secretString()).isEqualTo("s3cret");
      assertThat(byArn.secretString()).isEqualTo("s3cret");
      assertThat(byArn.versionId()).isEqualTo(byName.versionId());
      assertThat(byName.versionStages()).containsExactly("AWSCURRENT");
    }
  }

  @Test
  void hears_of_a_secret_that_is_not_there() {
    try (var client = client(SecretsManagerClient.builder(), SecretsManagerEndpoint.PATH)) {
      assertThatThrownBy(() -> client.getSecretValue(r -> r.secretId("nothing")))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining("can't find the specified secret");
    }
  }

  @Test
  void reads_a_parameter_or_hears_that_there_is_none() {
    parameters.put("/souk/origin", "https://shop.example");
    parameters.put("/souk/origin", "https://souk.example");
    try (var client = client(SsmClient.builder(), ParameterStoreEndpoint.PATH)) {
      var read = client.getParameter(r -> r.name("/souk/origin")).parameter();

      assertThat(read.value()).isEqualTo("https://souk.example");
      assertThat(read.version()).isEqualTo(2);
      assertThatThrownBy(() -> client.getParameter(r -> r.name("/souk/nothing")))
          .isInstanceOf(ParameterNotFoundException.class);
    }
  }

  @Test
  void reads_what_is_encrypted_when_it_asks_for_it_to_be_decrypted() {
    parameters.encrypt("/souk/key", "s3cret");
    try (var client = client(SsmClient.builder(), ParameterStoreEndpoint.PATH)) {
      var read = client.getParameter(r -> r.name("/souk/key").withDecryption(true)).parameter();

      assertThat(read.typeAsString()).isEqualTo("SecureString");
      assertThat(read.value()).isEqualTo("s3cret");
      assertThat(client.getParameter(r -> r.name("/souk/key")).parameter().value())
          .isNotEqualTo("s3cret");
    }
  }

  @Test
  void sends_e_mail_into_the_mailbox() throws IOException {
    try (var client = client(SesV2Client.builder(), SesEndpoint.PATH)) {
      assertThat(client.sendEmail(mail("ann@example.com", "Hello é")).messageId()).isNotEmpty();
      client.sendEmail(mail("bob@example.com", "To another"));
      client.sendEmail(mail("Ann@Example.com", "Again"));
    }
    var answer = RawHttpClient.get(server.port(), MailboxEndpoint.PATH + "?to=ann%40example.com");
    var mails = JsonNodes.read(answer.substring(answer.indexOf("\r\n\r\n") + 4));

    assertThat(mails).hasSize(2);
    assertThat(mails.path(1).path("subject").asText()).isEqualTo("Again");
    assertThat(mails.path(1).path("text").asText()).isEqualTo("in plain");
    assertThat(mails.path(1).path("html").asText()).isEqualTo("<b>in colour</b>");
    assertThat(mails.path(1).path("at").asText()).isEqualTo("2026-03-12T19:03:58.123Z");
    assertThat(mailbox.to("ANN@example.com").getFirst().subject()).isEqualTo("Hello é");
    assertThat(mailbox.all().getFirst().from()).isEqualTo("shop@example.com");
  }

  @Test
  void finds_no_more_than_the_mailbox_holds() {
    try (var client = client(SesV2Client.builder(), SesEndpoint.PATH)) {
      for (int i = 0; i < 5; i++) {
        client.sendEmail(mail("ann@example.com", "No. " + i));
      }
    }
    assertThat(mailbox.all())
        .extracting(Mailbox.Email::subject)
        .containsExactly("No. 2", "No. 3", "No. 4");
  }

  @Test
  void is_refused_e_mail_to_nobody() {
    try (var client = client(SesV2Client.builder(), SesEndpoint.PATH)) {
      var toNobody = mail("x", "y").toBuilder().destination(d -> d.toAddresses(List.of())).build();
      assertThatThrownBy(() -> client.sendEmail(toNobody)).isInstanceOf(BadRequestException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SecretsManagerEndpoint.PATH,
        ParameterStoreEndpoint.PATH,
        SesEndpoint.PATH,
        EventBridgeEndpoint.PATH,
        DynamoDbReverseProxy.PATH,
        "/aws/anything",
        ManagementApiEndpoint.BASE + "/@connections/x"
      })
  void is_refused_unsigned_or_signed_by_a_stranger(String path) throws IOException {
    assertThat(RawHttpClient.get(server.port(), path + "/"))
        .startsWith("HTTP/1.1 403 ")
        .contains("MissingAuthenticationToken");
    assertThat(RawHttpClient.get(server.port(), path + "/", "Authorization: AWS4-HMAC-SHA256 x"))
        .startsWith("HTTP/1.1 403 ")
        .contains("IncompleteSignatureException");
    assertThat(
            RawHttpClient.get(
                server.port(), path, "Authorization: " + FORGED.formatted("stranger")))
        .startsWith("HTTP/1.1 403 ")
        .contains("UnrecognizedClientException");
    assertThat(
            RawHttpClient.get(server.port(), path, "Authorization: " + FORGED.formatted("local")))
        .startsWith("HTTP/1.1 403 ")
        .contains("InvalidSignatureException");
  }

  private static final String FORGED =
      "AWS4-HMAC-SHA256 Credential=%s/20260312/eu-central-1/ssm/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature="
          + "a".repeat(64);

  @ParameterizedTest
  @ValueSource(strings = {"local", "local-secre", "local-secrets", "LOCAL-SECRET"})
  void is_refused_with_another_secret_key(String secret) {
    try (var client = client(SsmClient.builder(), ParameterStoreEndpoint.PATH, secret)) {
      assertThatThrownBy(() -> client.getParameter(r -> r.name("/souk/origin")))
          .isInstanceOf(SsmException.class)
          .hasMessageContaining("local-secret");
    }
  }

  /// What is signed cannot be sent again an hour later.
  @Test
  void is_refused_with_a_signature_of_another_time() {
    var late = new SigV4Check(() -> Instant.now().plus(Duration.ofMinutes(16)), NOTHING);
    try (var other = LocalServer.start(0, List.of(late));
        var client =
            SsmClient.builder()
                .endpointOverride(URI.create(other.url() + ParameterStoreEndpoint.PATH))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("local", "local-secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
      assertThatThrownBy(() -> client.getParameter(r -> r.name("/souk/origin")))
          .isInstanceOf(SsmException.class)
          .hasMessageContaining("of this time");
    }
  }

  private static final Handler NOTHING =
      new Handler.Abstract() {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
          return false;
        }
      };

  private static SendEmailRequest mail(String to, String subject) {
    return SendEmailRequest.builder()
        .fromEmailAddress("shop@example.com")
        .destination(d -> d.toAddresses(to))
        .content(c ->
            c.simple(m ->
                m.subject(s -> s.data(subject))
                    .body(b ->
                        b.text(t -> t.data("in plain")).html(h -> h.data("<b>in colour</b>")))))
        .build();
  }
}
