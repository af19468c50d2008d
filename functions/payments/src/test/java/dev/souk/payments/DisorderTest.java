package dev.souk.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.People;
import dev.souk.id.Kind;
import dev.souk.local.stripe.Delivery;
import dev.souk.orders.Order;
import dev.souk.orders.Status;
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
class DisorderTest {
  private static final int ORDERS = Integer.getInteger("souk.storm.orders", 40);

  /// What a customer does.
  private enum Course {
    PAYS(Status.PAID),
    LEAVES(Status.EXPIRED),
    PAYS_LATER(Status.PAID),
    PAYS_LATER_IN_VAIN(Status.EXPIRED);

    final Status end;

    Course(Status end) {
      this.end = end;
    }

    void taken(Provider stripe, String session) {
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
    return LongStream.rangeClosed(1, Integer.getInteger("souk.storm.seeds", 3));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void end_where_they_would_have_in_order(long seed) throws Exception {
    try (var till = new Till()) {
      var random = new Random(seed);
      var ware = till.stocked(ORDERS);
      var courses = new LinkedHashMap<Order, Course>();
      till.stripe.stripe.webhooks().hold();
      for (var i = 0; i < ORDERS; i++) {
        // each by a customer of their own: how often one may check out is limited
        var order = till.placed(People.id(Kind.USR), Ordered.mugs(ware, 1, 0));
        var course = Course.values()[random.nextInt(Course.values().length)];
        course.taken(till.stripe, session(till, order));
        courses.put(order, course);
      }
      till.stripe.forward(Duration.ofMinutes(32));

      till.stripe.stripe.webhooks().release(held -> disordered(held, random));

      courses.forEach((order, course) ->
          assertThat(till.now(order).status())
              .as("%s, seed %d", course, seed)
              .isEqualTo(course.end));
      assertThat(till.available(ware)).isEqualTo(ended(courses));
    }
  }

  /// Sometimes our own call never heard what it had opened.
  private static String session(Till till, Order.AwaitingPayment order) {
    if (order.id().hashCode() % 2 == 0) {
      return till.session(order);
    }
    var opening = order.opening(till.now());
    till.orders.keep(order, opening, null);
    return ((Checkouts.Found.Open) till.stripe.checkouts().open(opening)).session();
  }

  private static List<Delivery> disordered(List<Delivery> held, Random random) {
    var told = new ArrayList<Delivery>();
    held.forEach(each -> told.addAll(Collections.nCopies(1 + random.nextInt(5), each)));
    Collections.shuffle(told, random);
    return told;
  }

  private static int ended(Map<Order, Course> courses) {
    return (int) courses.values().stream().filter(each -> each.end == Status.EXPIRED).count();
  }
}
