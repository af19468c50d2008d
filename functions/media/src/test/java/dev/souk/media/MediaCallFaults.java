package dev.souk.media;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// What every outside call passes, and where one of them can be killed: before it has an effect, or
/// after, when only its reply is lost.
final class MediaCallFaults {
  private int calls;
  private int killed = -1;

  /// Thrown in the place of a process that ended.
  static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Kills at this point: 2n before the n-th call from now, 2n + 1 after it.
  void killAt(int point) {
    calls = 0;
    killed = point;
  }

  void open() {
    killed = -1;
    calls = 0;
  }

  int calls() {
    return calls;
  }

  <T> T before(Class<T> port, T target) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              var call = calls++;
              pass(2 * call);
              try {
                var result = method.invoke(target, arguments);
                pass(2 * call + 1);
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private void pass(int point) {
    if (point == killed) {
      throw new Killed();
    }
  }
}
