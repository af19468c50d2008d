package dev.souk.accounts;

import dev.souk.email.EmailContent;
import java.util.List;

/// The e-mails an account's owner gets. They greet nobody by name: whoever registers an address
/// chooses the name, and could otherwise have the shop write their words to strangers.
///
/// Tokens stand in the fragment of a link, which a browser keeps to itself: in the query they would
/// be in the log of every server on the way (OWASP, "Forgot Password Cheat Sheet").
///
/// @param siteUrl the shop's own address, without a slash at the end
public record AccountEmails(String siteUrl) {

  public EmailContent emailVerification(String code, String token) {
    return new EmailContent(
        "Your code is " + code,
        List.of(
            "Hello,",
            "your code for Souk is " + code + ". It is good for 15 minutes.",
            "Or open the link below within a day. If you have not registered, ignore this e-mail:"
                + " without the code nothing happens.",
            "If you registered once and get this more than once, somebody else may be using your"
                + " address: use no code, and request a password reset instead."),
        siteUrl + "/verify#token=" + token);
  }

  public EmailContent addressAlreadyRegistered() {
    return new EmailContent(
        "You have an account already",
        List.of(
            "Hello,",
            "someone, probably you, tried to register at Souk with this address. It has an account"
                + " already, so nothing was changed.",
            "Log in as usual, or reset your password if you have forgotten it."),
        siteUrl);
  }

  public EmailContent passwordReset(String token) {
    return new EmailContent(
        "Set a new password",
        List.of(
            "Hello,",
            "use the link below within 30 minutes to set a new password. It works once.",
            "If you have not requested this, ignore this e-mail: your password stays as it is."),
        siteUrl + "/reset#token=" + token);
  }

  public EmailContent passwordChanged() {
    return new EmailContent(
        "Your password was changed",
        List.of(
            "Hello,",
            "the password of your account was changed just now, and every session has ended.",
            "If that was not you, set a new password at once."),
        siteUrl + "/forgot");
  }

  public EmailContent invitation(String token) {
    return new EmailContent(
        "You are invited to Souk",
        List.of(
            "Hello,",
            "an account has been created for you. Set its password with the link below within three"
                + " days."),
        siteUrl + "/reset#token=" + token);
  }
}
