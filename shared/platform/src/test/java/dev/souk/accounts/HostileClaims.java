package dev.souk.accounts;

import static dev.souk.accounts.ForgedTokens.json;
import static dev.souk.accounts.ForgedTokens.part;
import static dev.souk.accounts.ForgedTokens.signedRaw;
import static dev.souk.accounts.ForgedTokens.with;
import static dev.souk.accounts.ForgedTokens.without;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tokens under a genuine signature whose claims are missing, odd, or another's.
///
/// @param claims of a genuine token issued `at`, each value as JSON
record HostileClaims(ForgedTokens forge, Map<String, String> claims, Instant at) {

  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    presence(all);
    times(all);
    people(all);
    shapes(all);
    return all;
  }

  private String subject() {
    return claims.getOrDefault("sub", "").replace("\"", "");
  }

  private void presence(Map<String, String> all) {
    claims.keySet().forEach(name -> all.put("no " + name, forged(without(claims, name))));
    claims.keySet().forEach(name -> all.put(name + " null", forged(with(claims, name, "null"))));
    claims
        .keySet()
        .forEach(name ->
            all.put(name + " in a list", forged(with(claims, name, "[" + claims.get(name) + "]"))));
  }

  private void times(Map<String, String> all) {
    var now = at.getEpochSecond();
    all.put("another issuer", forged(with(claims, "iss", "\"https://evil.example\"")));
    all.put(
        "our issuer with a slash",
        forged(with(claims, "iss", claims.getOrDefault("iss", "").replaceAll("\"$", "/\""))));
    all.put("another audience", forged(with(claims, "aud", "\"other\"")));
    all.put("expired", forged(with(with(claims, "iat", "" + (now - 931)), "exp", "" + (now - 31))));
    all.put(
        "issued in the future",
        forged(with(with(claims, "iat", "" + (now + 60)), "exp", "" + (now + 900))));
    all.put("good for a year", forged(with(claims, "exp", "" + (now + 31_536_000))));
    all.put("ends before it begins", forged(with(claims, "exp", "" + (now - 1))));
    all.put(
        "times that overflow",
        forged(with(with(claims, "iat", "" + Long.MIN_VALUE), "exp", "" + Long.MAX_VALUE)));
    all.put("times as texts", forged(with(claims, "exp", "\"" + (now + 900) + "\"")));
    all.put("times as fractions", forged(with(claims, "exp", (now + 900) + ".5")));
    all.put("a time of forty digits", forged(with(claims, "exp", "9".repeat(40))));
  }

  private void people(Map<String, String> all) {
    all.put("a role that is none", forged(with(claims, "role", "\"ROOT\"")));
    all.put("a role in small letters", forged(with(claims, "role", "\"customer\"")));
    all.put("a customer's id as a seller", forged(with(claims, "role", "\"SELLER\"")));
    all.put("a subject of another form", forged(with(claims, "sub", "\"usr_1\"")));
    all.put(
        "a subject that is a key", forged(with(claims, "sub", "\"" + subject() + "#SESSION\"")));
    all.put("a session of another form", forged(with(claims, "sid", "\"*\"")));
  }

  private String forged(Map<String, String> claims) {
    return forge.signed(forge.header(), json(claims));
  }

  private void shapes(Map<String, String> all) {
    var payload = json(claims);
    all.put(
        "a claim twice", forge.signed(forge.header(), payload.replace("{", "{\"sub\":\"usr_x\",")));
    all.put(
        "deep JSON",
        forge.signed(
            forge.header(),
            payload.replace("}", ",\"deep\":" + "[".repeat(900) + "]".repeat(900) + "}")));
    all.put("more after the payload", forge.signed(forge.header(), payload + "{}"));
    all.put("a payload that is a text", forge.signed(forge.header(), "\"" + subject() + "\""));
    all.put("a payload that is a list", forge.signed(forge.header(), "[" + payload + "]"));
    all.put("a payload that is no JSON", forge.signed(forge.header(), "sub=" + subject()));
    all.put("a payload of broken UTF-8", signedRaw(forge.ours(), part(forge.header()), "_____w"));
  }
}
