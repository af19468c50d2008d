package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.AccountFixtures;
import dev.souk.id.IdType;
import dev.souk.local.stripe.WebhookDelivery;
import dev.souk.orders.Order;
import dev.souk.orders.OrderStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Webhooks told late, one to five times and in any order")
class OutOfOrderEventsTest {
  private static final int ORDERS = Integer.getInteger("souk.stress.orders", 40);

  /// What a customer does.
  private enum Course {
    PAYS(OrderStatus.PAID),
    LEAVES(OrderStatus.EXPIRED),
    PAYS_LATER(OrderStatus.PAID),
    PAYS_LATER_IN_VAIN(OrderStatus.EXPIRED);

    final OrderStatus end;

    Course(OrderStatus end) {
      this.end = end;
    }

    void taken(TestPaymentProvider stripe, String session) {
      switch (this) {
        case PAYS -> stripe.pays(session);
        case LEAVES -> {}
        case PAYS_LATER -> {
          stripe.paysLater(session);
          stripe.settles(session);
        }
        case PAYS_LATER_IN_VAIN -> {
          stripe.paysLater(session);
          stripe.bounces(session);
        }
      }
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("souk.stress.seeds", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void end_where_they_would_have_in_order(long seed) throws Exception {
    try (var fixture = new PaymentFunctionsFixture()) {
      var random = new Random(seed);
      var ware = fixture.stocked(ORDERS);
      var courses = new LinkedHashMap<Order, Course>();
      fixture.stripe.stripe.webhooks().hold();
      for (var i = 0; i < ORDERS; i++) {
        // each by a customer of their own: how often one may check out is limited
        var order =
            fixture.placed(AccountFixtures.id(IdType.USR), PayableOrderFixtures.mugs(ware, 1, 0));
        var course = Course.values()[random.nextInt(Course.values().length)];
        course.taken(fixture.stripe, session(fixture, order));
        courses.put(order, course);
      }
      fixture.stripe.forward(Duration.ofMinutes(32));

      fixture.stripe.stripe.webhooks().release(held -> disordered(held, random));

      courses.forEach((order, course) ->
          assertThat(fixture.now(order).status())
              .as("%s, seed %d", course, seed)
              .isEqualTo(course.end));
      assertThat(fixture.available(ware)).isEqualTo(ended(courses));
    }
  }

  /// Sometimes our own call never heard what it had opened.
  private static String session(PaymentFunctionsFixture fixture, Order.AwaitingPayment order) {
    if (order.id().hashCode() % 2 == 0) {
      return fixture.session(order);
    }
    var opening = order.opening(fixture.now());
    fixture.orders.save(order, opening, null);
    return ((CheckoutSessions.SessionState.Open) fixture.stripe.checkouts().open(opening))
        .session();
  }

  private static List<WebhookDelivery> disordered(List<WebhookDelivery> held, Random random) {
    var told = new ArrayList<WebhookDelivery>();
    held.forEach(each -> told.addAll(Collections.nCopies(1 + random.nextInt(5), each)));
    Collections.shuffle(told, random);
    return told;
  }

  private static int ended(Map<Order, Course> courses) {
    return (int) courses.values().stream().filter(each -> each.end == OrderStatus.EXPIRED).count();
  }
}
