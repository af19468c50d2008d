package dev.souk.route;

import dev.souk.http.ProblemCode;
import dev.souk.store.ItemType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One route of the HTTP API and the whole truth about it: who may call it, what it takes, what it
/// answers, what it needs. The gateway, the kernel and the OpenAPI document read this and nothing
/// else. Immutable: every method that adds something answers with a new route.
public final class Route implements Trigger {
  private final RouteMethod method;
  private final String path;
  private final RouteAccess access;
  private final Class<?> function;
  private String summary = "";
  private String description = "";
  private List<String> aliases = List.of();
  private Class<?> requestBody = Void.class;
  private Class<?> returns = Void.class;
  private ResponseKind responseKind = ResponseKind.NOTHING;
  private Class<?> query = Void.class;
  private int status = 204;
  private IdempotencyKeyPolicy idempotencyKeyPolicy = IdempotencyKeyPolicy.KEY_IGNORED;
  private String signature = "";
  private boolean ifMatch;
  private CacheControl cacheControl = CacheControl.NO_STORE;
  private List<RateLimit> limits = List.of();
  private boolean csv;
  private Set<ProblemCode> codes = Set.of();
  private TableAccess tables = TableAccess.NONE;
  private Set<FunctionPermission> permissions = Set.of();
  private Duration timeout = Duration.ofSeconds(10);

  private Route(RouteMethod method, String path, RouteAccess access, Class<?> function) {
    this.method = method;
    this.path = path;
    this.access = access;
    this.function = function;
  }

  private Route(Route from) {
    this(from.method, from.path, from.access, from.function);
    summary = from.summary;
    description = from.description;
    aliases = from.aliases;
    requestBody = from.requestBody;
    returns = from.returns;
    responseKind = from.responseKind;
    query = from.query;
    status = from.status;
    idempotencyKeyPolicy = from.idempotencyKeyPolicy;
    signature = from.signature;
    ifMatch = from.ifMatch;
    cacheControl = from.cacheControl;
    limits = from.limits;
    csv = from.csv;
    codes = from.codes;
    tables = from.tables;
    permissions = from.permissions;
    timeout = from.timeout;
  }

  /// What a successful answer's body is.
  public enum ResponseKind {
    NOTHING,
    ONE,
    PAGE
  }

  /// @param path with parameters in braces, as both API Gateway and OpenAPI write them
  public static Route of(RouteMethod method, String path, RouteAccess access, Class<?> function) {
    return new Route(method, path, access, function);
  }

  /// The sentence the reader of the reference sees first.
  public Route summary(String summary) {
    var next = new Route(this);
    next.summary = summary;
    return next;
  }

  /// What a caller may rely on beyond the summary: limits, what a repeat does.
  public Route description(String description) {
    var next = new Route(this);
    next.description = description;
    return next;
  }

  /// Another path that answers as this one does, with the same parameters.
  public Route alias(String path) {
    var next = new Route(this);
    next.aliases = plus(aliases, path);
    return next;
  }

  /// The wire record the body is bound to.
  public Route requestBody(Class<? extends Record> body) {
    var next = new Route(this);
    next.requestBody = body;
    return next;
  }

  /// The body is taken as it came, byte for byte: the header of this name, in lower case, proves
  /// who sent it, and nobody else reads it before that is proven.
  public Route signedBody(String header) {
    var next = new Route(this);
    next.signature = header;
    return next;
  }

  /// The wire record the query parameters are bound to.
  public Route query(Class<? extends Record> query) {
    var next = new Route(this);
    next.query = query;
    return next;
  }

  /// Answers 200 with one of these.
  public Route returns(Class<? extends Record> body) {
    return answers(body, ResponseKind.ONE, 200);
  }

  /// Answers 201 with one of these and its `Location`.
  public Route creates(Class<? extends Record> body) {
    return answers(body, ResponseKind.ONE, 201);
  }

  /// Answers 202 with one of these: what was asked will be done, or nothing may be said of it.
  public Route accepted(Class<? extends Record> body) {
    return answers(body, ResponseKind.ONE, 202);
  }

  /// Answers 200 with a page of these.
  public Route lists(Class<? extends Record> item) {
    return answers(item, ResponseKind.PAGE, 200);
  }

  /// Answers with a table too: the page as CSV (RFC 4180), when `Accept` asks for it.
  public Route offersCsv() {
    var next = new Route(this);
    next.csv = true;
    return next;
  }

  private Route answers(Class<? extends Record> body, ResponseKind responseKind, int status) {
    var next = new Route(this);
    next.returns = body;
    next.responseKind = responseKind;
    next.status = status;
    return next;
  }

  /// What `Idempotency-Key` does here.
  public Route idempotencyKey(IdempotencyKeyPolicy idempotencyKeyPolicy) {
    var next = new Route(this);
    next.idempotencyKeyPolicy = idempotencyKeyPolicy;
    return next;
  }

  /// The caller must say with `If-Match` which version is meant (RFC 9110, section 13.1.1; RFC
  /// 6585, section 3).
  public Route needsIfMatch() {
    var next = new Route(this);
    next.ifMatch = true;
    return next;
  }

  public Route caching(CacheControl cacheControl) {
    var next = new Route(this);
    next.cacheControl = cacheControl;
    return next;
  }

  /// Calls are counted and refused with 429 beyond the limit.
  public Route limit(RateLimit limit) {
    var next = new Route(this);
    next.limits = plus(limits, limit);
    return next;
  }

  /// The refusals this route has beside those its access, body, query and `If-Match` bring with
  /// them.
  public Route problems(ProblemCode first, ProblemCode... rest) {
    var next = new Route(this);
    next.codes = EnumSet.of(first, rest);
    return next;
  }

  /// The families of keys it reads.
  public Route reads(ItemType... families) {
    return access(TableAccess.reading(families));
  }

  /// The families of keys it writes, beside that of the counts which its limits bring with them.
  public Route writes(ItemType... families) {
    return access(TableAccess.writing(families));
  }

  private Route access(TableAccess more) {
    var next = new Route(this);
    next.tables = tables.and(more);
    return next;
  }

  public Route permissions(FunctionPermission first, FunctionPermission... rest) {
    var next = new Route(this);
    next.permissions = EnumSet.of(first, rest);
    return next;
  }

  public Route timeout(Duration timeout) {
    var next = new Route(this);
    next.timeout = timeout;
    return next;
  }

  private static <T> List<T> plus(List<T> list, T one) {
    var next = new ArrayList<>(list);
    next.add(one);
    return List.copyOf(next);
  }

  public RouteMethod method() {
    return method;
  }

  /// The methods it is called by, as a gateway's routes name them. What everyone may read answers
  /// `HEAD` as it does `GET`, headers and all (RFC 9110, section 9.3.2); the gateway leaves out the
  /// body.
  public List<String> methods() {
    return method == RouteMethod.GET && !access.needsToken()
        ? List.of(method.name(), "HEAD")
        : List.of(method.name());
  }

  public String path() {
    return path;
  }

  public RouteAccess access() {
    return access;
  }

  @Override
  public Class<?> function() {
    return function;
  }

  public String summary() {
    return summary;
  }

  public String description() {
    return description;
  }

  public List<String> aliases() {
    return aliases;
  }

  /// The path, then its aliases.
  public List<String> paths() {
    var all = new ArrayList<String>();
    all.add(path);
    all.addAll(aliases);
    return List.copyOf(all);
  }

  /// The body's record, `Void` when the route takes none.
  public Class<?> requestBody() {
    return requestBody;
  }

  /// The header that proves who sent a body that is taken as it came; empty when it is bound to a
  /// record.
  public String signature() {
    return signature;
  }

  /// The record of the answer, or of one item of a page; `Void` when there is none.
  public Class<?> returns() {
    return returns;
  }

  public ResponseKind answer() {
    return responseKind;
  }

  /// Whether a page can be had as CSV.
  public boolean csv() {
    return csv;
  }

  /// The record of the query parameters, `Void` when there are none.
  public Class<?> query() {
    return query;
  }

  /// The status of success.
  public int status() {
    return status;
  }

  public IdempotencyKeyPolicy idempotencyKeyPolicy() {
    return idempotencyKeyPolicy;
  }

  public boolean ifMatch() {
    return ifMatch;
  }

  public CacheControl caching() {
    return cacheControl;
  }

  public List<RateLimit> limits() {
    return limits;
  }

  public Set<ProblemCode> codes() {
    return codes;
  }

  /// Whether what it answers is the same for everyone and may be kept, whatever token a request
  /// bears.
  public boolean shared() {
    return cacheControl != CacheControl.NO_STORE && !access.needsToken();
  }

  /// Whether it answers with a list that goes on by a cursor.
  public boolean paged() {
    return responseKind == ResponseKind.PAGE && query != Void.class;
  }

  /// What was named; where calls are counted, the counts too.
  @Override
  public TableAccess tables() {
    return limits.isEmpty() ? tables : tables.andWriting(ItemType.RATE_LIMIT);
  }

  /// Those that were named; the key by which CloudFront is known, since what goes round it is
  /// refused and a visitor's address is believed beside it; for a list in pages, the key that seals
  /// its cursors; where a proof of work is taken, the key that seals its challenges.
  @Override
  public Set<FunctionPermission> permissions() {
    var all = EnumSet.noneOf(FunctionPermission.class);
    if (paged()) {
      all.add(FunctionPermission.HMAC_KEY);
    }
    all.add(FunctionPermission.CLOUDFRONT_KEY);
    if (limits.stream()
        .anyMatch(it -> it.beyond() instanceof RateLimit.OnExceeded.RequireProofOfWork)) {
      all.add(FunctionPermission.HMAC_KEY);
    }
    all.addAll(permissions);
    return all;
  }

  @Override
  public Duration timeout() {
    return timeout;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
