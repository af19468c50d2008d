package dev.souk.local;

import dev.souk.local.aws.EventBridgeEndpoint;
import dev.souk.local.aws.Mailbox;
import dev.souk.local.aws.MailboxEndpoint;
import dev.souk.local.aws.ParameterStore;
import dev.souk.local.aws.ParameterStoreEndpoint;
import dev.souk.local.aws.SecretStore;
import dev.souk.local.aws.SecretsManagerEndpoint;
import dev.souk.local.aws.SesEndpoint;
import dev.souk.local.http.CloudFrontCache;
import dev.souk.local.http.HttpApi;
import dev.souk.local.http.LocalHttpGateway;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.queue.LocalEventBus;
import dev.souk.local.socket.LocalSocketConnections;
import dev.souk.local.socket.LocalSocketGateway;
import dev.souk.local.socket.ManagementApiEndpoint;
import dev.souk.local.socket.SocketApi;
import dev.souk.wiring.EnvironmentSetting;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/// What stands behind the one port, with what a test or a page may want to look into.
public record LocalEndpoints(
    SecretStore secrets,
    ParameterStore parameters,
    Mailbox mailbox,
    LocalEventBus bus,
    LocalSocketConnections connections,
    InstantSource clock) {
  private static final int MAILBOX_CAPACITY = 500;

  /// All empty.
  public static LocalEndpoints create(InstantSource clock) {
    return new LocalEndpoints(
        new SecretStore(clock),
        new ParameterStore(clock),
        new Mailbox(MAILBOX_CAPACITY),
        new LocalEventBus(EnvironmentSetting.SOUK_BUS.value()),
        new LocalSocketConnections(clock),
        clock);
  }

  /// The handlers of one server, `pages` after all others.
  ///
  /// @param keeps whether CloudFront keeps what it may
  public List<Handler> handlers(
      LambdaService lambdaService,
      HttpApi http,
      boolean keeps,
      SocketApi sockets,
      List<Handler> pages) {
    var all = new ArrayList<Handler>();
    var key = secrets.value(EnvironmentSetting.SOUK_CLOUDFRONT_SECRET.value());
    var cloudFrontCache = new CloudFrontCache(keeps, key, clock);
    all.add(new LocalHttpGateway(http, cloudFrontCache, lambdaService, clock));
    all.add(new LocalSocketGateway(sockets, lambdaService, connections, key));
    all.add(new ManagementApiEndpoint(connections));
    all.add(new SecretsManagerEndpoint(secrets));
    all.add(new ParameterStoreEndpoint(parameters));
    all.add(new SesEndpoint(mailbox, clock));
    all.add(new EventBridgeEndpoint(bus, clock));
    all.add(new MailboxEndpoint(mailbox));
    all.addAll(pages);
    return all;
  }
}
