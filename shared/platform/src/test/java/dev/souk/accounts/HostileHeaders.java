package dev.souk.accounts;

import static dev.souk.accounts.ForgedTokens.header;
import static dev.souk.accounts.ForgedTokens.signed;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tokens whose headers ask to be read by another key, in another form, or not to be checked.
record HostileHeaders(ForgedTokens forge, String payload) {

  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    var theirs = forge.theirs();
    var kid = forge.ours().getKeyID();
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
    odd(all, kid, id);
    return all;
  }

  private void odd(Map<String, String> all, String kid, String id) {
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
}
