package dev.souk.local;

/// Calls a function as Lambda does.
@FunctionalInterface
public interface FunctionInvoker {
  /// Hands `event` to a function and answers with what it wrote.
  ///
  /// @throws Exception when the function failed or ran out of time
  byte[] call(Class<?> function, byte[] event) throws Exception;
}
