package dev.souk.local;

import dev.souk.local.aws.DynamoDbReverseProxy;
import dev.souk.local.aws.LambdaEndpoint;
import dev.souk.local.aws.SqsEndpoint;
import dev.souk.local.bucket.LocalCdn;
import dev.souk.local.bucket.S3EventNotifications;
import dev.souk.local.bucket.S3Local;
import dev.souk.local.bucket.S3ReverseProxy;
import dev.souk.local.demo.DemoMarketSeeder;
import dev.souk.local.http.CorsPolicy;
import dev.souk.local.http.HttpApi;
import dev.souk.local.iam.IamPolicies;
import dev.souk.local.lambda.InvocationLog;
import dev.souk.local.lambda.InvocationOutcome;
import dev.souk.local.lambda.LambdaService;
import dev.souk.local.pages.ApiReferencePages;
import dev.souk.local.pages.DemoAccountsEndpoint;
import dev.souk.local.pages.DemoPages;
import dev.souk.local.pages.DevConsole;
import dev.souk.local.pages.InvocationCosts;
import dev.souk.local.pages.RecentLogs;
import dev.souk.local.pay.StripeConsole;
import dev.souk.local.pay.StripeEndpoint;
import dev.souk.local.queue.LocalQueues;
import dev.souk.local.schedule.LocalScheduler;
import dev.souk.local.socket.SocketApi;
import dev.souk.local.stream.StreamMappingSettings;
import dev.souk.local.stream.StreamPoller;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.local.table.TableAdmin;
import dev.souk.local.table.TableDefinition;
import dev.souk.manifest.FunctionManifest;
import dev.souk.route.AuthorizerTrigger;
import dev.souk.route.BucketTrigger;
import dev.souk.route.QueueTrigger;
import dev.souk.route.ScheduleTrigger;
import dev.souk.route.SocketRoute;
import dev.souk.route.StreamTrigger;
import dev.souk.route.Trigger;
import dev.souk.store.MarketTableSchema;
import dev.souk.wiring.CloudWiring;
import dev.souk.wiring.EnvironmentSetting;
import dev.souk.wiring.ServiceTimeouts;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// All of Souk in this process and one child: every function of the [FunctionManifest] behind the
/// gateways, tables, bucket, stream and schedules it would have in AWS. One a process: the
/// functions' clients are the process's.
public final class LocalCloud implements AutoCloseable {
  private static final int MAX_INVOCATIONS = 5000;

  /// How many times as long as AWS this machine may take for anything before it counts as not done.
  private static final int TIMEOUT_FACTOR = 20;

  private final LocalCloudClock clock = new LocalCloudClock();
  private final DeadLetterStore deadLetters = new DeadLetterStore();
  private final InvocationLog invocationLog = new InvocationLog(MAX_INVOCATIONS);
  private final InvocationCosts costs = new InvocationCosts();
  private final LambdaService lambdaService =
      new LambdaService(invocationLog, costs.and(IamPolicies.listener()), clock, TIMEOUT_FACTOR);
  private final LocalEndpoints endpoints = LocalEndpoints.create(clock);
  private final Map<Class<?>, Trigger> triggers =
      FunctionManifest.all().stream()
          .collect(Collectors.toMap(Trigger::function, Function.identity()));
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final DynamoDbLocal tables;
  private final LocalServer server;
  private final StripeEndpoint stripe;
  private final LocalQueues queues;
  private final StreamPoller stream;
  private final LocalScheduler localScheduler;
  private volatile boolean seeded;

  private LocalCloud(UpOptions options) {
    ServiceTimeouts.multiply(TIMEOUT_FACTOR);
    tables =
        opened(
            options
                .data()
                .map(dir -> DynamoDbLocal.persistedIn(dir.resolve("tables")))
                .orElseGet(DynamoDbLocal::inMemory));
    var calls = new AsyncInvoker(this::call, deadLetters, clock);
    var events = opened(new S3EventNotifications(of(BucketTrigger.class), calls, clock));
    var s3 =
        opened(
            options
                .data()
                .map(dir -> S3Local.persistedIn(dir.resolve("media"), List.of("*"), events))
                .orElseGet(() -> S3Local.inMemory(List.of("*"), events)));
    stripe = opened(new StripeEndpoint(clock));
    server = opened(serve(options, s3));
    new LocalEnvironment().apply(server.url(), tables.endpoint(), options.networkAccess());
    new LocalSecrets(options.data(), endpoints.secrets()).fill();
    stripe.account(options.stripe(), server.url()).store(endpoints.secrets());
    CloudWiring.runOn(clock);
    CloudWiring.observeSecrets(IamPolicies::secret);
    create(s3);
    // before the stream: what it has left from the last time is put on the bus at once
    queues = opened(LocalQueues.start(of(QueueTrigger.class), this::call, deadLetters, clock));
    endpoints.bus().addRule(of(QueueTrigger.class), queues);
    stream =
        opened(
            StreamPoller.start(
                tables,
                EnvironmentSetting.SOUK_TABLE.value(),
                of(StreamTrigger.class).stream().map(StreamMappingSettings::of).toList(),
                this::call,
                deadLetters,
                InstantSource.system()));
    localScheduler = opened(LocalScheduler.start(of(ScheduleTrigger.class), clock, calls));
    clock.whenMoved(endpoints.connections()::tick);
  }

  /// Starts everything and answers when it can be used.
  ///
  /// @throws LocalServer.PortInUse when another process listens on the port
  public static LocalCloud start(UpOptions options) {
    return new LocalCloud(options);
  }

  private LocalServer serve(UpOptions options, S3Local s3) {
    var http =
        HttpApi.of(
            FunctionManifest.routes(),
            of(AuthorizerTrigger.class).getFirst(),
            // its own pages are of localhost, on whichever port it gets
            CorsPolicy.of(options.networkAccess().allowed("http://localhost:" + options.port())));
    var devConsole =
        new DevConsole(
            clock, invocationLog, endpoints.connections(), deadLetters, RecentLogs.open(), costs);
    var pages =
        List.of(
            new S3ReverseProxy(s3),
            new DynamoDbReverseProxy(tables.endpoint()),
            new LambdaEndpoint(FunctionManifest.all(), lambdaService),
            new SqsEndpoint(FunctionManifest.all(), deadLetters, this::sent, this::url),
            new LocalCdn(s3, EnvironmentSetting.SOUK_MEDIA.value()),
            devConsole,
            stripe,
            new StripeConsole(stripe),
            new DemoAccountsEndpoint(() -> seeded ? DemoMarketSeeder.accounts() : List.of()),
            new ApiReferencePages(),
            new DemoPages());
    return LocalServer.start(
        options.networkAccess(),
        options.port(),
        endpoints.handlers(
            lambdaService,
            http,
            options.edge(),
            new SocketApi(of(SocketRoute.class)),
            List.copyOf(pages)));
  }

  private void create(S3Local s3) {
    s3.create(EnvironmentSetting.SOUK_MEDIA.value());
    var made = new TableAdmin(tables.client());
    made.create(table(EnvironmentSetting.SOUK_TABLE.value(), MarketTableSchema.MARKET));
    made.create(table(EnvironmentSetting.SOUK_SOCKETS.value(), MarketTableSchema.SOCKETS));
  }

  private static TableDefinition table(String name, MarketTableSchema schema) {
    var table = TableDefinition.named(name).expiringBy(MarketTableSchema.TTL);
    for (var index : schema.indexes()) {
      table =
          table.with(
              new TableDefinition.Index(
                  index.name(), index.pk(), index.sk(), projection(index.holds())));
    }
    return schema.streamed() ? table.streaming() : table;
  }

  private static TableDefinition.Projection projection(MarketTableSchema.Projection holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> new TableDefinition.Projection.All();
      case KEYS -> new TableDefinition.Projection.KeysOnly();
    };
  }

  private static <T extends Trigger> List<T> of(Class<T> kind) {
    return FunctionManifest.all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Fills an empty market with the demo shops; a market that was filled before is left as it is.
  ///
  /// @param progress is told how many products there are each time there is one more
  /// @throws dev.souk.local.demo.DemoSeedFailure when it cannot be filled, and is half full
  public void seed(IntConsumer progress) {
    new DemoMarketSeeder(url(), endpoints.mailbox(), progress).seed();
    seeded = true;
  }

  /// Calls a function as the service behind its trigger would.
  public byte[] call(Class<?> function, byte[] event) throws Exception {
    var trigger = Optional.ofNullable(triggers.get(function)).orElseThrow();
    return switch (lambdaService.invoke(trigger, event)) {
      case InvocationOutcome.Answered(var json) ->
          json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case InvocationOutcome.Failed(var type, var message) ->
          throw new IllegalStateException(type + ": " + message);
      case InvocationOutcome.TimedOut(var message) -> throw new IllegalStateException(message);
    };
  }

  private String sent(String queue, String body) {
    return queues.send(queue, body);
  }

  private <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  /// Such as `http://localhost:8080`, without a slash at its end.
  public String url() {
    return server.url();
  }

  public LocalCloudClock clock() {
    return clock;
  }

  public LocalEndpoints endpoints() {
    return endpoints;
  }

  /// Stripe as it is simulated.
  ///
  /// @throws java.util.NoSuchElementException when it is the real one
  public StripeSimulator stripe() {
    return stripe.simulator().orElseThrow();
  }

  public DynamoDbLocal tables() {
    return tables;
  }

  public StreamPoller stream() {
    return stream;
  }

  public LocalQueues queues() {
    return queues;
  }

  public LocalScheduler schedules() {
    return localScheduler;
  }

  public DeadLetterStore deadLetters() {
    return deadLetters;
  }

  public InvocationLog invocations() {
    return invocationLog;
  }

  /// Ends every part, last started first; nothing is left behind but what `--data` keeps.
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.getLogger("souk")
            .log(System.Logger.Level.WARNING, "a component could not be closed", e);
      }
    }
  }
}
