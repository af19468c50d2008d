package dev.souk.manifest;

import dev.souk.events.ClientMessage;
import dev.souk.events.ServerMessage;
import dev.souk.json.Description;
import dev.souk.json.Json;
import dev.souk.json.JsonShape;
import dev.souk.json.JsonShapes;
import dev.souk.route.SocketRoute;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The WebSocket API as an AsyncAPI 3.1 document, made from the sealed types of its messages.
public final class AsyncApiDocument {
  private static final String CHANNEL = "socket";

  private final JsonTree tree;

  private AsyncApiDocument(JsonTree tree) {
    this.tree = tree;
  }

  /// Of the WebSocket API there is.
  static AsyncApiDocument ofAll() {
    var routes =
        FunctionManifest.all().stream()
            .filter(SocketRoute.class::isInstance)
            .map(SocketRoute.class::cast)
            .toList();
    return of(routes, ClientMessage.class, ServerMessage.class);
  }

  /// @param client a `@TypeDiscriminator` sealed interface of what clients send
  /// @param server a `@TypeDiscriminator` sealed interface of what they are sent
  public static AsyncApiDocument of(List<SocketRoute> routes, Class<?> client, Class<?> server) {
    var schemas = new JsonSchemas(JsonSchemas.Dialect.ASYNC_API);
    var messages = new JsonTree();
    var operations = new JsonTree();
    schemas.answered(server);
    schemas.sent(client);
    add(client, schemas, messages, operations, Direction.RECEIVE);
    add(server, schemas, messages, operations, Direction.SEND);
    var functions = new JsonTree();
    routes.stream()
        .sorted(Comparator.comparing(SocketRoute::key))
        .forEach(route -> functions.with(route.key(), route.name()));
    var channel =
        JsonTree.of("address", "/realtime")
            .with("title", "WebSocket")
            .with("description", "One WebSocket connection; its first message is `hello`.")
            .with("servers", AsyncApiServers.references())
            .with("messages", references(messages))
            .with("bindings", AsyncApiServers.handshake())
            .with("x-souk-functions", functions);
    return new AsyncApiDocument(
        JsonTree.of("asyncapi", "3.1.0")
            .with("info", info())
            .with("defaultContentType", "application/json")
            .with("servers", AsyncApiServers.all())
            .with("channels", JsonTree.of(CHANNEL, channel))
            .with("operations", operations)
            .with(
                "components",
                JsonTree.of("messages", messages)
                    .with("schemas", schemas.components())
                    .with("securitySchemes", AsyncApiServers.security())));
  }

  private static JsonTree info() {
    return JsonTree.of("title", "Souk real-time API")
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
        .with("license", JsonTree.of("name", "Apache-2.0"))
        .with(
            "tags",
            List.of(
                JsonTree.of("name", "realtime")
                    .with("description", "Stock and order status updates over a WebSocket.")));
  }

  public String json() {
    return Json.text(tree);
  }

  public String yaml() {
    return YamlWriter.text(json());
  }

  /// Seen from the server.
  private enum Direction {
    RECEIVE,
    SEND
  }

  private static void add(
      Class<?> type,
      JsonSchemas schemas,
      JsonTree messages,
      JsonTree operations,
      Direction direction) {
    for (var option : ((JsonShape.OneOf) JsonShapes.of(type)).options()) {
      var tag = JsonShapes.tag(option.type()).orElseThrow();
      var action = direction.name().toLowerCase(Locale.ROOT);
      var name = messages.containsKey(tag) ? tag + "Sent" : tag;
      messages.with(name, message(tag, option, schemas, direction));
      operations.with(
          action + Character.toUpperCase(tag.charAt(0)) + tag.substring(1),
          JsonTree.of("action", action)
              .with("description", says(option, direction))
              .with("channel", JsonTree.of("$ref", "#/channels/" + CHANNEL))
              .with(
                  "messages",
                  List.of(JsonTree.of("$ref", "#/channels/" + CHANNEL + "/messages/" + name))));
    }
  }

  private static String says(JsonShape.ObjectType option, Direction direction) {
    var says = option.type().getAnnotation(Description.class);
    var who =
        switch (direction) {
          case RECEIVE -> "Sent by the client.";
          case SEND -> "Sent by the server.";
        };
    return says == null ? who : who + " " + says.value();
  }

  private static JsonTree message(
      String tag, JsonShape.ObjectType option, JsonSchemas schemas, Direction direction) {
    var payload =
        switch (direction) {
          case RECEIVE -> schemas.sent(option.type());
          case SEND -> schemas.answered(option.type());
        };
    var message = JsonTree.of("name", tag).with("payload", payload);
    var says = option.type().getAnnotation(Description.class);
    if (says != null) {
      message.with("summary", says.value());
    }
    var example = JsonTree.of("payload", Objects.requireNonNull(SchemaExamples.of(option.type())));
    return message.with("examples", List.of(example));
  }

  private static JsonTree references(JsonTree messages) {
    var references = new JsonTree();
    for (var name : messages.keySet()) {
      references.with(name, JsonTree.of("$ref", "#/components/messages/" + name));
    }
    return references;
  }
}
