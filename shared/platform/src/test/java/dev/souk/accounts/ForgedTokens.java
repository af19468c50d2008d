package dev.souk.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Writes tokens byte by byte, signed by the genuine key or another, so that each differs from a
/// genuine one in the one thing a test is about.
record ForgedTokens(ECKey ours, ECKey theirs) {

  static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  String header() {
    return header("ES256", "at+jwt", ours.getKeyID(), "");
  }

  static String header(String alg, String typ, String kid, String more) {
    return "{\"alg\":\"%s\",\"typ\":\"%s\",\"kid\":\"%s\"%s}".formatted(alg, typ, kid, more);
  }

  /// Signs whatever stands in the two parts with ES256.
  static String signed(ECKey key, String header, String payload) {
    return signedRaw(key, part(header), part(payload));
  }

  static String signedRaw(ECKey key, String header, String payload) {
    try {
      var input = (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
      var plain = JWSHeader.parse(Base64URL.encode("{\"alg\":\"ES256\"}"));
      return header + "." + payload + "." + new ECDSASigner(key).sign(plain, input);
    } catch (JOSEException | ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  String signed(String header, String payload) {
    return signed(ours, header, payload);
  }

  static String mac(String algorithm, byte[] key, String header, String payload) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      var input = part(header) + "." + part(payload);
      var tag = mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Claims as JSON text in the order given: names and values, each value as JSON.
  static String json(Map<String, String> claims) {
    var text = new StringBuilder("{");
    claims.forEach((name, value) -> {
      text.append(text.length() > 1 ? "," : "");
      text.append('"').append(name).append("\":").append(value);
    });
    return text.append('}').toString();
  }

  static Map<String, String> with(Map<String, String> claims, String name, String json) {
    var next = new LinkedHashMap<>(claims);
    next.put(name, json);
    return next;
  }

  static Map<String, String> without(Map<String, String> claims, String name) {
    var next = new LinkedHashMap<>(claims);
    next.remove(name);
    return next;
  }
}
