package dev.souk.accounts;

import static dev.souk.accounts.ForgedTokens.header;
import static dev.souk.accounts.ForgedTokens.json;
import static dev.souk.accounts.ForgedTokens.mac;
import static dev.souk.accounts.ForgedTokens.part;
import static dev.souk.accounts.ForgedTokens.signed;
import static dev.souk.accounts.ForgedTokens.with;

import com.nimbusds.jose.JOSEException;
import dev.souk.id.IdType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every trick that has worked against some reader of JWTs (RFC 8725 names most of them), each
/// played on a genuine token of a customer's.
public final class HostileTokens {
  private final AccessTokens tokens;
  private final Principal holder;
  private final String session;
  private final Instant at;
  private final ForgedTokens forge;
  private final Map<String, String> claims;
  private final String genuine;
  private final String kid;

  private HostileTokens(
      SigningKeys keys, String site, Principal holder, String session, Instant at) {
    this.tokens = new AccessTokens(keys, site);
    this.holder = holder;
    this.session = session;
    this.at = at;
    var theirs = new SigningKeys(SigningKeys::generated);
    this.forge = new ForgedTokens(keys.first(), theirs.first());
    this.claims = claims(site, holder, session, at);
    this.genuine = tokens.issued(holder, session, at);
    this.kid = forge.ours().getKeyID();
  }

  /// Tokens against who reads them by these keys for this site, each by what is wrong with it.
  ///
  /// @param session a live one of the customer's, so that nothing but the trick is wrong
  /// @param at when the genuine one was issued
  public static Map<String, String> against(
      SigningKeys keys, String site, String customer, String session, Instant at) {
    var holder = new Principal(customer, AccountRole.CUSTOMER, AccountStatus.ACTIVE, 0);
    return new HostileTokens(keys, site, holder, session, at).all();
  }

  /// What a genuine token says, each value as JSON.
  static Map<String, String> claims(String site, Principal holder, String session, Instant at) {
    var claims = new LinkedHashMap<String, String>();
    claims.put("iss", "\"" + site + "\"");
    claims.put("aud", "\"souk\"");
    claims.put("sub", "\"" + holder.id() + "\"");
    claims.put("sid", "\"" + session + "\"");
    claims.put("role", "\"CUSTOMER\"");
    claims.put("iat", Long.toString(at.getEpochSecond()));
    claims.put("exp", Long.toString(at.getEpochSecond() + 900));
    return claims;
  }

  private Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    algorithms(all);
    all.putAll(new HostileHeaders(forge, json(claims)).all());
    all.putAll(new HostileClaims(forge, claims, at).all());
    texts(all);
    return all;
  }

  private void algorithms(Map<String, String> all) {
    var payload = json(claims);
    for (var none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
      var unsigned = part(header(none, "at+jwt", kid, "")) + "." + part(payload) + ".";
      all.put("alg '" + none + "', no signature", unsigned);
      all.put("alg '" + none + "', a genuine signature", unsigned + genuine.split("\\.")[2]);
    }
    var pem = forge.ours().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    all.put(
        "HS256 with the public JWK",
        mac("HmacSHA256", pem, header("HS256", "at+jwt", kid, ""), payload));
    all.put(
        "HS256 with the public point",
        mac("HmacSHA256", point(), header("HS256", "at+jwt", kid, ""), payload));
    all.put(
        "HS512 with the public point",
        mac("HmacSHA512", point(), header("HS512", "at+jwt", kid, ""), payload));
    all.put("a MAC that calls itself ES256", mac("HmacSHA512", point(), forge.header(), payload));
    for (var other : new String[] {"RS256", "PS256", "ES384", "ES256K", "EdDSA", "es256", "dir"}) {
      all.put("alg " + other, forge.signed(header(other, "at+jwt", kid, ""), payload));
    }
    all.put("signed by another's key", signed(forge.theirs(), forge.header(), payload));
    all.put(
        "a signature of zeros", part(forge.header()) + "." + part(payload) + "." + "A".repeat(86));
  }

  private byte[] point() {
    try {
      return forge.ours().toECPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void texts(Map<String, String> all) {
    var parts = genuine.split("\\.");
    var other =
        tokens
            .issued(
                new Principal(
                    AccountFixtures.id(IdType.USR),
                    holder.role(),
                    holder.status(),
                    holder.sessionEpoch()),
                session,
                at)
            .split("\\.");
    all.put("nothing", "");
    all.put("dots", "..");
    all.put("one part", parts[0]);
    all.put("two parts", parts[0] + "." + parts[1]);
    all.put("four parts", genuine + "." + parts[2]);
    all.put("a JWE's five parts", parts[0] + "." + parts[1] + ".a.b." + parts[2]);
    all.put("an empty header", "." + parts[1] + "." + parts[2]);
    all.put("a detached payload", parts[0] + ".." + parts[2]);
    all.put("an empty signature", parts[0] + "." + parts[1] + ".");
    all.put("another token's signature", parts[0] + "." + parts[1] + "." + other[2]);
    all.put("another token's payload", parts[0] + "." + other[1] + "." + parts[2]);
    all.put("cut short", genuine.substring(0, genuine.length() - 1));
    all.put("one character more", genuine + "A");
    all.put("padded", genuine + "==");
    all.put("a space before", " " + genuine);
    all.put("a line break in it", parts[0] + ".\n" + parts[1] + "." + parts[2]);
    all.put("a signature spelled otherwise", respelled());
    all.put("ordinary base64", genuine.replace('-', '+').replace('_', '/') + "+");
    all.put("letters of another script", genuine.replace('e', '\u0435'));
    all.put("a byte that is none", genuine + "\u0000");
    all.put(
        "huge",
        forge.signed(forge.header(), json(with(claims, "pad", "\"" + "x".repeat(4096) + "\""))));
    all.put("ten megabytes", "e".repeat(10_000_000));
    all.put(
        "a JWS in JSON", "{\"payload\":\"" + parts[1] + "\",\"signature\":\"" + parts[2] + "\"}");
    all.put("a token in a token", forge.signed(forge.header(), genuine));
  }

  /// The last character of a signature holds two bits of it and four of nothing.
  private String respelled() {
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    var last = alphabet.indexOf(genuine.charAt(genuine.length() - 1));
    return genuine.substring(0, genuine.length() - 1) + alphabet.charAt(last ^ 1);
  }
}
