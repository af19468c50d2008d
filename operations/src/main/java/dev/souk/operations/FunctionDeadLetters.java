package dev.souk.operations;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// The dead letters of one function. A letter that was read is hidden for two minutes, and there
/// again afterwards unless it was taken out.
final class FunctionDeadLetters {
  private static final int HIDDEN_SECONDS = 120;

  private final SqsClient sqs;
  private final String url;

  /// @param name of the queue
  FunctionDeadLetters(SqsClient sqs, String name) {
    this.sqs = sqs;
    url = sqs.getQueueUrl(it -> it.queueName(name)).queueUrl();
  }

  /// Up to ten, none when no more are to be seen.
  List<Message> some() {
    return sqs.receiveMessage(it ->
            it.queueUrl(url)
                .maxNumberOfMessages(10)
                .waitTimeSeconds(1)
                .visibilityTimeout(HIDDEN_SECONDS))
        .messages();
  }

  void receive(Message email) {
    sqs.deleteMessage(it -> it.queueUrl(url).receiptHandle(email.receiptHandle()));
  }
}
