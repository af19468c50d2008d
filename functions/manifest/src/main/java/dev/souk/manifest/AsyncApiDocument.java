package dev.souk.manifest;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.json.Json;
import dev.souk.json.Says;
import dev.souk.json.Shape;
import dev.souk.json.Shapes;
import dev.souk.route.SocketRoute;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The WebSocket API as an AsyncAPI 3.1 document, made from the sealed types of its messages.
public final class AsyncApiDocument {
  private static final String CHANNEL = "socket";

  private final Tree tree;

  private AsyncApiDocument(Tree tree) {
    this.tree = tree;
  }

  /// Of the WebSocket API there is.
  static AsyncApiDocument ofAll() {
    var routes =
        Manifest.all().stream()
            .filter(SocketRoute.class::isInstance)
            .map(SocketRoute.class::cast)
            .toList();
    return of(routes, ClientMessage.class, ServerMessage.class);
  }

  /// @param client a `@Tagged` sealed interface of what clients send
  /// @param server a `@Tagged` sealed interface of what they are sent
  public static AsyncApiDocument of(List<SocketRoute> routes, Class<?> client, Class<?> server) {
    var schemas = new Schemas(Schemas.Dialect.ASYNC_API);
    var messages = new Tree();
    var operations = new Tree();
    schemas.answered(server);
    schemas.sent(client);
    add(client, schemas, messages, operations, Way.RECEIVE);
    add(server, schemas, messages, operations, Way.SEND);
    var functions = new Tree();
    routes.stream()
        .sorted(Comparator.comparing(SocketRoute::key))
        .forEach(route -> functions.with(route.key(), route.name()));
    var channel =
        Tree.of("address", "/realtime")
            .with("title", "Socket")
            .with("description", "One socket; its first message is `hello`.")
            .with("servers", AsyncServers.references())
            .with("messages", references(messages))
            .with("bindings", AsyncServers.handshake())
            .with("x-souk-functions", functions);
    return new AsyncApiDocument(
        Tree.of("asyncapi", "3.1.0")
            .with("info", info())
            .with("defaultContentType", "application/json")
            .with("servers", AsyncServers.all())
            .with("channels", Tree.of(CHANNEL, channel))
            .with("operations", operations)
            .with(
                "components",
                Tree.of("messages", messages)
                    .with("schemas", schemas.components())
                    .with("securitySchemes", AsyncServers.security())));
  }

  private static Tree info() {
    return Tree.of("title", "Souk, live")
        .with("version", "1")
        .with(
            "description",
            """
            Stock and orders as they change, over one WebSocket. Whoever is to hear of orders, or of `me`, opens it \
            with a ticket: `POST /api/v1/realtime/tickets` with the access token answers one, which is good for \
            60 seconds and one handshake, and goes into the query as `?ticket=`. Without one only public topics are \
            told; one that is wrong, used or too old is refused with 401, and a page of a foreign origin with 403. \
            The client speaks first, with `hello`. It pings at least every `pingInterval` seconds, sends at most 60 \
            messages a minute, pings among them, and frames of at most 32 KB. A socket that takes nothing any more \
            is closed: connect again, subscribe, and hear how things stand; do the same when no answer comes.\
            """)
        .with("license", Tree.of("name", "Apache-2.0"))
        .with("tags", List.of(Tree.of("name", "realtime").with("description", "Live updates.")));
  }

  public String json() {
    return Json.text(tree);
  }

  public String yaml() {
    return Yamls.text(json());
  }

  /// Seen from the server.
  private enum Way {
    RECEIVE,
    SEND
  }

  private static void add(Class<?> type, Schemas schemas, Tree messages, Tree operations, Way way) {
    for (var option : ((Shape.OneOf) Shapes.of(type)).options()) {
      var tag = Shapes.tag(option.type()).orElseThrow();
      var action = way.name().toLowerCase(Locale.ROOT);
      var name = messages.containsKey(tag) ? tag + "Sent" : tag;
      messages.with(name, message(tag, option, schemas, way));
      operations.with(
          action + Character.toUpperCase(tag.charAt(0)) + tag.substring(1),
          Tree.of("action", action)
              .with("description", says(option, way))
              .with("channel", Tree.of("$ref", "#/channels/" + CHANNEL))
              .with(
                  "messages",
                  List.of(Tree.of("$ref", "#/channels/" + CHANNEL + "/messages/" + name))));
    }
  }

  private static String says(Shape.Fields option, Way way) {
    var says = option.type().getAnnotation(Says.class);
    var who =
        switch (way) {
          case RECEIVE -> "From the client.";
          case SEND -> "To the client.";
        };
    return says == null ? who : who + " " + says.value();
  }

  private static Tree message(String tag, Shape.Fields option, Schemas schemas, Way way) {
    var payload =
        switch (way) {
          case RECEIVE -> schemas.sent(option.type());
          case SEND -> schemas.answered(option.type());
        };
    var message = Tree.of("name", tag).with("payload", payload);
    var says = option.type().getAnnotation(Says.class);
    if (says != null) {
      message.with("summary", says.value());
    }
    var example = Tree.of("payload", Objects.requireNonNull(Examples.of(option.type())));
    return message.with("examples", List.of(example));
  }

  private static Tree references(Tree messages) {
    var references = new Tree();
    for (var name : messages.keySet()) {
      references.with(name, Tree.of("$ref", "#/components/messages/" + name));
    }
    return references;
  }
}
