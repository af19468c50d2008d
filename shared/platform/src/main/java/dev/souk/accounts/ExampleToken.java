package dev.souk.accounts;

import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;

/// The example of RFC 7515, appendix A.3, with its key: a token that all the world knows, to go
/// through the work of checking one without a secret.
public final class ExampleToken {
  private static final String HEADER = "eyJhbGciOiJFUzI1NiJ9";
  private static final String PAYLOAD =
      "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
  private static final String SIGNATURE =
      "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
  private static final String KEY =
      """
      {"kty":"EC","crv":"P-256",
       "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
       "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
      """;

  public static final String TEXT = HEADER + "." + PAYLOAD + "." + SIGNATURE;

  private ExampleToken() {}

  /// Whether its signature is that of its key, as it is.
  public static boolean genuine() {
    try {
      return AccessTokenVerifier.signed(HEADER, PAYLOAD, SIGNATURE, ECKey.parse(KEY));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
