package dev.souk.local;

import dev.souk.live.Live;
import dev.souk.live.Setting;
import dev.souk.live.Timeouts;
import dev.souk.local.aws.FunctionsDoor;
import dev.souk.local.aws.QueuesDoor;
import dev.souk.local.aws.TablesProxy;
import dev.souk.local.bucket.BucketProxy;
import dev.souk.local.bucket.MediaFiles;
import dev.souk.local.bucket.ObjectEvents;
import dev.souk.local.bucket.S3Local;
import dev.souk.local.demo.DemoMarket;
import dev.souk.local.http.Cors;
import dev.souk.local.http.HttpApi;
import dev.souk.local.lambda.Functions;
import dev.souk.local.lambda.Invocations;
import dev.souk.local.lambda.Outcome;
import dev.souk.local.pages.Control;
import dev.souk.local.pages.Costs;
import dev.souk.local.pages.DemoAccounts;
import dev.souk.local.pages.Docs;
import dev.souk.local.pages.LogBook;
import dev.souk.local.pages.StaticPages;
import dev.souk.local.pay.StripeControl;
import dev.souk.local.pay.StripeDoor;
import dev.souk.local.queue.Queues;
import dev.souk.local.rights.Permits;
import dev.souk.local.schedule.Schedules;
import dev.souk.local.socket.SocketApi;
import dev.souk.local.stream.StreamPump;
import dev.souk.local.stream.StreamSettings;
import dev.souk.local.stripe.StripeSimulator;
import dev.souk.local.table.DynamoDbLocal;
import dev.souk.local.table.Table;
import dev.souk.local.table.Tables;
import dev.souk.manifest.Manifest;
import dev.souk.route.Authorizer;
import dev.souk.route.BucketEvents;
import dev.souk.route.Queue;
import dev.souk.route.Schedule;
import dev.souk.route.SocketRoute;
import dev.souk.route.TableStream;
import dev.souk.route.Trigger;
import dev.souk.store.Schema;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// All of Souk in this process and one child: every function of the [Manifest] behind the gateways,
/// tables, bucket, stream and schedules it would have in AWS. One a process: the functions' clients
/// are the process's.
public final class Cloud implements AutoCloseable {
  private static final int CALLS_KEPT = 5000;

  /// How many times as long as AWS this machine may take for anything before it counts as not done.
  private static final int SLOWER_THAN_AWS = 20;

  private final MovableClock clock = new MovableClock();
  private final DeadLetters dead = new DeadLetters();
  private final Invocations invocations = new Invocations(CALLS_KEPT);
  private final Costs costs = new Costs();
  private final Functions functions =
      new Functions(invocations, costs.and(Permits.around()), clock, SLOWER_THAN_AWS);
  private final FrontDoors doors = FrontDoors.by(clock);
  private final Map<Class<?>, Trigger> triggers =
      Manifest.all().stream().collect(Collectors.toMap(Trigger::function, Function.identity()));
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final DynamoDbLocal tables;
  private final Server server;
  private final StripeDoor stripe;
  private final Queues queues;
  private final StreamPump stream;
  private final Schedules schedules;
  private volatile boolean filled;

  private Cloud(Options options) {
    Timeouts.multiply(SLOWER_THAN_AWS);
    tables =
        opened(
            options
                .data()
                .map(dir -> DynamoDbLocal.keptIn(dir.resolve("tables")))
                .orElseGet(DynamoDbLocal::inMemory));
    var calls = new AsyncCalls(this::call, dead, clock);
    var events = opened(new ObjectEvents(of(BucketEvents.class), calls, clock));
    var s3 =
        opened(
            options
                .data()
                .map(dir -> S3Local.keptIn(dir.resolve("media"), List.of("*"), events))
                .orElseGet(() -> S3Local.inMemory(List.of("*"), events)));
    stripe = opened(new StripeDoor(clock));
    server = opened(serve(options, s3));
    new Surroundings().tell(server.url(), tables.endpoint(), options.reach());
    new LocalSecrets(options.data(), doors.secrets()).fill();
    stripe.account(options.stripe(), server.url()).give(doors.secrets());
    Live.runOn(clock);
    Live.hearSecrets(Permits::secret);
    create(s3);
    // before the stream: what it has left from the last time is put on the bus at once
    queues = opened(Queues.start(of(Queue.class), this::call, dead, clock));
    doors.bus().feed(of(Queue.class), queues);
    stream =
        opened(
            StreamPump.start(
                tables,
                Setting.SOUK_TABLE.value(),
                of(TableStream.class).stream().map(StreamSettings::of).toList(),
                this::call,
                dead,
                InstantSource.system()));
    schedules = opened(Schedules.start(of(Schedule.class), clock, calls));
    clock.whenMoved(doors.connections()::tick);
  }

  /// Starts everything and answers when it can be used.
  ///
  /// @throws Server.PortTaken when another process listens on the port
  public static Cloud start(Options options) {
    return new Cloud(options);
  }

  private Server serve(Options options, S3Local s3) {
    var http =
        HttpApi.of(
            Manifest.routes(),
            of(Authorizer.class).getFirst(),
            // its own pages are of localhost, on whichever port it gets
            Cors.of(options.reach().allowed("http://localhost:" + options.port())));
    var control = new Control(clock, invocations, doors.connections(), dead, LogBook.open(), costs);
    var pages =
        List.of(
            new BucketProxy(s3),
            new TablesProxy(tables.endpoint()),
            new FunctionsDoor(Manifest.all(), functions),
            new QueuesDoor(Manifest.all(), dead, this::sent, this::url),
            new MediaFiles(s3, Setting.SOUK_MEDIA.value()),
            control,
            stripe,
            new StripeControl(stripe),
            new DemoAccounts(() -> filled ? DemoMarket.accounts() : List.of()),
            new Docs(),
            new StaticPages());
    return Server.start(
        options.reach(),
        options.port(),
        doors.handlers(
            functions,
            http,
            options.edge(),
            new SocketApi(of(SocketRoute.class)),
            List.copyOf(pages)));
  }

  private void create(S3Local s3) {
    s3.create(Setting.SOUK_MEDIA.value());
    var made = new Tables(tables.client());
    made.create(table(Setting.SOUK_TABLE.value(), Schema.MARKET));
    made.create(table(Setting.SOUK_SOCKETS.value(), Schema.SOCKETS));
  }

  private static Table table(String name, Schema schema) {
    var table = Table.named(name).expiringBy(Schema.TTL);
    for (var index : schema.indexes()) {
      table =
          table.with(
              new Table.Index(index.name(), index.pk(), index.sk(), projection(index.holds())));
    }
    return schema.streamed() ? table.streaming() : table;
  }

  private static Table.Projection projection(Schema.Holds holds) {
    return switch (holds) {
      case WHOLE_ITEMS -> new Table.Projection.All();
      case KEYS -> new Table.Projection.KeysOnly();
    };
  }

  private static <T extends Trigger> List<T> of(Class<T> kind) {
    return Manifest.all().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Fills an empty market with the demo shops; a market that was filled before is left as it is.
  ///
  /// @param progress is told how many products there are each time there is one more
  /// @throws dev.souk.local.demo.Unfilled when it cannot be filled, and is half full
  public void fill(IntConsumer progress) {
    new DemoMarket(url(), doors.mailbox(), progress).fill();
    filled = true;
  }

  /// Calls a function as the service behind its trigger would.
  public byte[] call(Class<?> function, byte[] event) throws Exception {
    var trigger = Optional.ofNullable(triggers.get(function)).orElseThrow();
    return switch (functions.invoke(trigger, event)) {
      case Outcome.Answered(var json) -> json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case Outcome.Failed(var type, var message) ->
          throw new IllegalStateException(type + ": " + message);
      case Outcome.TimedOut(var message) -> throw new IllegalStateException(message);
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

  public MovableClock clock() {
    return clock;
  }

  public FrontDoors doors() {
    return doors;
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

  public StreamPump stream() {
    return stream;
  }

  public Queues queues() {
    return queues;
  }

  public Schedules schedules() {
    return schedules;
  }

  public DeadLetters dead() {
    return dead;
  }

  public Invocations invocations() {
    return invocations;
  }

  /// Ends every part, last started first; nothing is left behind but what `--data` keeps.
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.getLogger("souk").log(System.Logger.Level.WARNING, "a part did not end well", e);
      }
    }
  }
}
