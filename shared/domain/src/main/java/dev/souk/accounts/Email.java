package dev.souk.accounts;

import java.text.Normalizer;
import java.util.Locale;

/// An e-mail address in the one form in which addresses are compared: trimmed, in lower case,
/// composed (Unicode NFC). Two spellings of it are one account.
public record Email(String address) {
  public Email {
    address = Normalizer.normalize(address.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    var at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /// What stands before the `@`.
  public String localPart() {
    return address.substring(0, address.lastIndexOf('@'));
  }

  /// Hides the address, so that it is in no log line.
  @Override
  public String toString() {
    return "Email[…]";
  }
}
