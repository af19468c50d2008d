package dev.souk.local;

import dev.souk.live.Setting;
import dev.souk.local.aws.EmailDoor;
import dev.souk.local.aws.EventsDoor;
import dev.souk.local.aws.MailPage;
import dev.souk.local.aws.Mailbox;
import dev.souk.local.aws.Parameters;
import dev.souk.local.aws.ParametersDoor;
import dev.souk.local.aws.Secrets;
import dev.souk.local.aws.SecretsDoor;
import dev.souk.local.http.Edge;
import dev.souk.local.http.HttpApi;
import dev.souk.local.http.HttpGateway;
import dev.souk.local.lambda.Functions;
import dev.souk.local.queue.Bus;
import dev.souk.local.socket.Connections;
import dev.souk.local.socket.SocketApi;
import dev.souk.local.socket.SocketGateway;
import dev.souk.local.socket.SocketManagement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/// What stands behind the one port, with what a test or a page may want to look into.
public record FrontDoors(
    Secrets secrets,
    Parameters parameters,
    Mailbox mailbox,
    Bus bus,
    Connections connections,
    InstantSource clock) {
  private static final int MAILS = 500;

  /// All empty.
  public static FrontDoors by(InstantSource clock) {
    return new FrontDoors(
        new Secrets(clock),
        new Parameters(clock),
        new Mailbox(MAILS),
        new Bus(Setting.SOUK_BUS.value()),
        new Connections(clock),
        clock);
  }

  /// The handlers of one server, `pages` after all others.
  ///
  /// @param keeps whether CloudFront keeps what it may
  public List<Handler> handlers(
      Functions functions, HttpApi http, boolean keeps, SocketApi sockets, List<Handler> pages) {
    var all = new ArrayList<Handler>();
    var key = secrets.value(Setting.SOUK_FRONT_SECRET.value());
    var edge = new Edge(keeps, key, clock);
    all.add(new HttpGateway(http, edge, functions, clock));
    all.add(new SocketGateway(sockets, functions, connections, key));
    all.add(new SocketManagement(connections));
    all.add(new SecretsDoor(secrets));
    all.add(new ParametersDoor(parameters));
    all.add(new EmailDoor(mailbox, clock));
    all.add(new EventsDoor(bus, clock));
    all.add(new MailPage(mailbox));
    all.addAll(pages);
    return all;
  }
}
