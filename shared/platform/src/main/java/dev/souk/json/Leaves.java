package dev.souk.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Binds what has nothing inside it: texts, numbers, times and words of a closed set.
record Leaves(Faults faults) {

  @Nullable Object words(String text, Shape.Words words, String at) {
    var length = text.codePointCount(0, text.length());
    if (length < words.min()) {
      return tooLittle(words, at);
    }
    if (length > words.max()) {
      return faults.add(at, "max", "at most " + words.max() + " characters");
    }
    if (!TextRules.printable(text, words.lines())) {
      return faults.add(at, "characters", "must not hold control characters");
    }
    if (words.min() > 0 && TextRules.blank(text)) {
      return tooLittle(words, at);
    }
    if (words.format().equals("email") && !TextRules.email(text)) {
      return faults.add(at, "format", "must be an e-mail address such as amina@example.com");
    }
    if (words.format().equals("uuid") && !TextRules.uuid(text)) {
      return faults.add(at, "format", "must be a UUID");
    }
    if (!words.set().isEmpty() && !words.set().contains(text)) {
      return faults.add(at, "choice", "must be one of " + String.join(", ", words.set()));
    }
    if (words.pattern() != null && !words.pattern().matcher(text).matches()) {
      return faults.add(at, "pattern", "must match " + words.pattern());
    }
    return text;
  }

  private @Nullable Object tooLittle(Shape.Words words, String at) {
    return faults.add(
        at,
        "min",
        words.min() == 1 ? "must not be empty" : "at least " + words.min() + " characters");
  }

  @Nullable Object number(long whole, Shape.Digits number, String at) {
    if (whole < number.min()) {
      return faults.add(at, "min", "at least " + number.min());
    }
    if (whole > number.max()) {
      return faults.add(at, "max", "at most " + number.max());
    }
    var narrow = number.type() == int.class || number.type() == Integer.class;
    return narrow ? (Object) Math.toIntExact(whole) : (Object) whole;
  }

  @Nullable Object moment(String text, String at) {
    if (!TextRules.moment(text)) {
      return faults.wrong(at, "an RFC 3339 time such as " + Shapes.moment(Instant.EPOCH));
    }
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      return faults.wrong(at, "an RFC 3339 time such as " + Shapes.moment(Instant.EPOCH));
    }
  }

  @Nullable Object choice(@Nullable Object value, Shape.Choice choice, String at) {
    var index = value instanceof String word ? choice.words().indexOf(word) : -1;
    var constants = choice.type().getEnumConstants();
    return index < 0 || constants == null
        ? faults.add(at, "choice", "must be one of " + String.join(", ", choice.words()))
        : constants[index];
  }
}
