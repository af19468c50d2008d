package dev.souk.payments;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Ends a process at one of its calls to the outside.
final class CrashPoint {
  /// Whether the call is done by then.
  enum Moment {
    BEFORE,
    AFTER
  }

  /// The end: nothing that handles exceptions handles it.
  static final class Off extends Error {
    private static final long serialVersionUID = 1L;

    Off() {
      super("cut off", null, false, false);
    }
  }

  private final int call;
  private final Moment moment;
  private int calls;

  /// @param call counted from 1
  CrashPoint(int call, Moment moment) {
    this.call = call;
    this.moment = moment;
  }

  int calls() {
    return calls;
  }

  <T> T through(Class<T> port, T target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              calls++;
              if (calls == call && moment == Moment.BEFORE) {
                throw new Off();
              }
              var answer = invoked(method, target, arguments);
              if (calls == call) {
                throw new Off();
              }
              return answer;
            }));
  }

  private static Object invoked(java.lang.reflect.Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
