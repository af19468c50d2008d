package dev.souk.accounts;

import dev.souk.mail.Letter;
import java.util.List;

/// The letters an account's owner gets. They greet nobody by name: whoever registers an address
/// chooses the name, and could otherwise have the shop write their words to strangers.
///
/// Tokens stand in the fragment of a link, which a browser keeps to itself: in the query they would
/// be in the log of every server on the way (OWASP, "Forgot Password Cheat Sheet").
///
/// @param site the shop's own address, without a slash at the end
public record Letters(String site) {

  public Letter verify(String code, String token) {
    return new Letter(
        "Your code is " + code,
        List.of(
            "Hello,",
            "your code for Souk is " + code + ". It is good for 15 minutes.",
            "Or open the link below within a day. If you have not registered, ignore this letter:"
                + " without the code nothing happens.",
            "If you registered once and get this more than once, somebody else may be using your"
                + " address: use no code, and ask for a new password instead."),
        site + "/verify#token=" + token);
  }

  public Letter taken() {
    return new Letter(
        "You have an account already",
        List.of(
            "Hello,",
            "someone, probably you, tried to register at Souk with this address. It has an account"
                + " already, so nothing was changed.",
            "Log in as usual, or ask for a new password if you have forgotten yours."),
        site);
  }

  public Letter forgotten(String token) {
    return new Letter(
        "Set a new password",
        List.of(
            "Hello,",
            "with the link below you can set a new password within 30 minutes, once.",
            "If you have not asked for it, ignore this letter: your password stays as it is."),
        site + "/reset#token=" + token);
  }

  public Letter changed() {
    return new Letter(
        "Your password was changed",
        List.of(
            "Hello,",
            "the password of your account was changed just now, and every session has ended.",
            "If that was not you, set a new password at once."),
        site + "/forgot");
  }

  public Letter invitation(String token) {
    return new Letter(
        "You are invited to work at Souk",
        List.of(
            "Hello,",
            "an account has been made for you. Set its password with the link below within three"
                + " days."),
        site + "/reset#token=" + token);
  }
}
