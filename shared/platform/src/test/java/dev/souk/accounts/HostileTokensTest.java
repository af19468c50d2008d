package dev.souk.accounts;

import static dev.souk.accounts.ForgedTokens.header;
import static dev.souk.accounts.ForgedTokens.json;
import static dev.souk.accounts.ForgedTokens.mac;
import static dev.souk.accounts.ForgedTokens.part;
import static dev.souk.accounts.ForgedTokens.signed;
import static dev.souk.accounts.ForgedTokens.signedRaw;
import static dev.souk.accounts.ForgedTokens.with;
import static dev.souk.accounts.ForgedTokens.without;
import static dev.souk.accounts.People.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import dev.souk.id.Kind;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every trick that has worked against some reader of JWTs (RFC 8725 names most of them).
@DisplayName("A hostile token")
class HostileTokensTest {
  private static final String SITE = "https://souk.example";
  private static final String SET = SigningKeys.generated();

  private final ECKey ours = key(SET);
  private final ECKey theirs = key(SigningKeys.generated());
  private final ForgedTokens forge = new ForgedTokens(ours, theirs);
  private final AccessTokens tokens = new AccessTokens(new SigningKeys(() -> SET), SITE);
  private final Principal amina =
      new Principal(People.id(Kind.USR), AccountRole.CUSTOMER, Standing.ACTIVE, 0);
  private final String session = People.id(Kind.SES);
  private final Map<String, String> claims = claims();
  private final String genuine = tokens.issued(amina, session, NOON);
  private final String kid = ours.getKeyID();

  private static ECKey key(String set) {
    try {
      return JWKSet.parse(set).getKeys().getFirst().toECKey();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> claims() {
    var claims = new LinkedHashMap<String, String>();
    claims.put("iss", "\"" + SITE + "\"");
    claims.put("aud", "\"souk\"");
    claims.put("sub", "\"" + amina.id() + "\"");
    claims.put("sid", "\"" + session + "\"");
    claims.put("role", "\"CUSTOMER\"");
    claims.put("iat", Long.toString(NOON.getEpochSecond()));
    claims.put("exp", Long.toString(NOON.getEpochSecond() + 900));
    return claims;
  }

  @Test
  void is_told_from_a_genuine_one() {
    var expected = new AccessTokens.Claims(amina.id(), AccountRole.CUSTOMER, session);

    assertThat(tokens.read(genuine, NOON)).contains(expected);
    assertThat(tokens.read(forge.signed(forge.header(), json(claims)), NOON)).contains(expected);
    assertThat(tokens.read(genuine, NOON.plus(Duration.ofSeconds(929)))).isPresent();
    assertThat(tokens.read(genuine, NOON.plus(Duration.ofSeconds(930)))).isEmpty();
    assertThat(tokens.read(genuine, NOON.minusSeconds(30))).isPresent();
    assertThat(tokens.read(genuine, NOON.minusSeconds(31))).isEmpty();
  }

  @Test
  void comes_in_at_least_64_kinds() {
    assertThat(all().keySet()).hasSizeGreaterThanOrEqualTo(64);
  }

  @TestFactory
  Stream<DynamicTest> is_nobodys() {
    return all().entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> assertThat(tokens.read(each.getValue(), NOON)).isEmpty()));
  }

  private Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    algorithms(all);
    headers(all);
    claims(all);
    texts(all);
    json5(all);
    return all;
  }

  private void algorithms(Map<String, String> all) {
    var payload = json(claims);
    for (var none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
      var unsigned = part(header(none, "at+jwt", kid, "")) + "." + part(payload) + ".";
      all.put("alg '" + none + "', no signature", unsigned);
      all.put("alg '" + none + "', a genuine signature", unsigned + genuine.split("\\.")[2]);
    }
    var pem = ours.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
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
    all.put("signed by another's key", signed(theirs, forge.header(), payload));
    all.put(
        "a signature of zeros", part(forge.header()) + "." + part(payload) + "." + "A".repeat(86));
  }

  private byte[] point() {
    try {
      return ours.toECPublicKey().getEncoded();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void headers(Map<String, String> all) {
    var payload = json(claims);
    var jwk = theirs.toPublicJWK().toJSONString();
    var id = theirs.getKeyID();
    var more = new LinkedHashMap<String, String>();
    more.put("jwk", ",\"jwk\":" + jwk);
    more.put("jku", ",\"jku\":\"https://evil.example/jwks.json\"");
    more.put("x5u", ",\"x5u\":\"https://evil.example/cert\"");
    more.put("x5c", ",\"x5c\":[\"MIIB\"]");
    more.put("crit", ",\"crit\":[\"exp\"]");
    more.put("b64", ",\"b64\":false,\"crit\":[\"b64\"]");
    more.put("zip", ",\"zip\":\"DEF\"");
    more.put("enc", ",\"enc\":\"A256GCM\"");
    more.put("a second alg", ",\"alg\":\"none\"");
    more.put("a second kid", ",\"kid\":\"" + id + "\"");
    more.forEach((name, text) -> {
      all.put("their key by " + name, signed(theirs, header("ES256", "at+jwt", id, text), payload));
      all.put(
          "our key beside " + name, forge.signed(header("ES256", "at+jwt", kid, text), payload));
    });
    for (var odd :
        new String[] {
          "",
          "../../dev/null",
          "' OR 1=1 --",
          id,
          "%00",
          kid + " ",
          kid.toLowerCase(java.util.Locale.ROOT) + "x"
        }) {
      all.put("kid '" + odd + "'", forge.signed(header("ES256", "at+jwt", odd, ""), payload));
    }
    for (var typ :
        new String[] {"JWT", "at+JWT", "application/at+jwt", "dpop+jwt", "", "logout+jwt"}) {
      all.put("typ '" + typ + "'", forge.signed(header("ES256", typ, kid, ""), payload));
    }
    all.put("no kid", forge.signed("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}", payload));
    all.put("no typ", forge.signed("{\"alg\":\"ES256\",\"kid\":\"" + kid + "\"}", payload));
    all.put(
        "a kid that is a list",
        forge.signed("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":[\"" + kid + "\"]}", payload));
    all.put("a header that is a list", forge.signed("[]", payload));
    all.put("a header that is null", forge.signed("null", payload));
  }

  private void claims(Map<String, String> all) {
    var now = NOON.getEpochSecond();
    claims.keySet().forEach(name -> all.put("no " + name, forged(without(claims, name))));
    claims.keySet().forEach(name -> all.put(name + " null", forged(with(claims, name, "null"))));
    claims
        .keySet()
        .forEach(name ->
            all.put(name + " in a list", forged(with(claims, name, "[" + claims.get(name) + "]"))));
    all.put("another issuer", forged(with(claims, "iss", "\"https://evil.example\"")));
    all.put("our issuer with a slash", forged(with(claims, "iss", "\"" + SITE + "/\"")));
    all.put("another audience", forged(with(claims, "aud", "\"other\"")));
    all.put("expired", forged(with(with(claims, "iat", "" + (now - 931)), "exp", "" + (now - 31))));
    all.put(
        "issued in the future",
        forged(with(with(claims, "iat", "" + (now + 31)), "exp", "" + (now + 900))));
    all.put("good for a year", forged(with(claims, "exp", "" + (now + 31_536_000))));
    all.put("ends before it begins", forged(with(claims, "exp", "" + (now - 1))));
    all.put(
        "times that overflow",
        forged(with(with(claims, "iat", "" + Long.MIN_VALUE), "exp", "" + Long.MAX_VALUE)));
    all.put("times as texts", forged(with(claims, "exp", "\"" + (now + 900) + "\"")));
    all.put("times as fractions", forged(with(claims, "exp", (now + 900) + ".5")));
    all.put("a time of forty digits", forged(with(claims, "exp", "9".repeat(40))));
    all.put("a role that is none", forged(with(claims, "role", "\"ROOT\"")));
    all.put("a role in small letters", forged(with(claims, "role", "\"customer\"")));
    all.put("a customer's id as a seller", forged(with(claims, "role", "\"SELLER\"")));
    all.put("a subject of another form", forged(with(claims, "sub", "\"usr_1\"")));
    all.put(
        "a subject that is a key", forged(with(claims, "sub", "\"" + amina.id() + "#SESSION\"")));
    all.put("a session of another form", forged(with(claims, "sid", "\"*\"")));
  }

  private String forged(Map<String, String> claims) {
    return forge.signed(forge.header(), json(claims));
  }

  private void texts(Map<String, String> all) {
    var parts = genuine.split("\\.");
    var other =
        tokens
            .issued(
                new Principal(People.id(Kind.USR), AccountRole.CUSTOMER, Standing.ACTIVE, 0),
                session,
                NOON)
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
    all.put("huge", forged(with(claims, "pad", "\"" + "x".repeat(4096) + "\"")));
    all.put("ten megabytes", "e".repeat(10_000_000));
    all.put(
        "a JWS in JSON", "{\"payload\":\"" + parts[1] + "\",\"signature\":\"" + parts[2] + "\"}");
  }

  /// The last character of a signature holds two bits of it and four of nothing.
  private String respelled() {
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    var last = alphabet.indexOf(genuine.charAt(genuine.length() - 1));
    return genuine.substring(0, genuine.length() - 1) + alphabet.charAt(last ^ 1);
  }

  private void json5(Map<String, String> all) {
    var payload = json(claims);
    all.put(
        "a claim twice", forge.signed(forge.header(), payload.replace("{", "{\"sub\":\"usr_x\",")));
    all.put(
        "deep JSON",
        forge.signed(
            forge.header(),
            payload.replace("}", ",\"deep\":" + "[".repeat(900) + "]".repeat(900) + "}")));
    all.put("more after the payload", forge.signed(forge.header(), payload + "{}"));
    all.put("a payload that is a text", forge.signed(forge.header(), "\"" + amina.id() + "\""));
    all.put("a payload that is a list", forge.signed(forge.header(), "[" + payload + "]"));
    all.put("a payload that is no JSON", forge.signed(forge.header(), "sub=" + amina.id()));
    all.put("a payload of broken UTF-8", signedRaw(ours, part(forge.header()), "_____w"));
    all.put("a token in a token", forge.signed(forge.header(), genuine));
  }
}
