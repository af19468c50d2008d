package dev.souk.local.lambda;

/// Is told, on the thread that runs the function, when a call begins and ends: what a meter or a
/// fault gate hooks on. Both methods must be quick and must not throw.
public interface InvocationListener {

  /// Hears nothing.
  InvocationListener NOTHING = new InvocationListener() {};

  default void before(Invocation invocation) {}

  /// Called also when the function threw, before its outcome is known to the caller.
  default void after(Invocation invocation) {}

  /// This one, and `other` inside it.
  default InvocationListener and(InvocationListener other) {
    var outer = this;
    return new InvocationListener() {
      @Override
      public void before(Invocation invocation) {
        outer.before(invocation);
        other.before(invocation);
      }

      @Override
      public void after(Invocation invocation) {
        other.after(invocation);
        outer.after(invocation);
      }
    };
  }
}
