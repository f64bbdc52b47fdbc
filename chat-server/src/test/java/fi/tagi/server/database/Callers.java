package fi.tagi.server.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/** Many callers, each on a thread of its own, who wait for their answers. */
final class Callers<T> {
  private final List<Thread> threads = new ArrayList<>();
  private final List<CompletableFuture<T>> answers = new ArrayList<>();

  private Callers() {}

  /** Starts them; caller number n makes call n, from 0. */
  static <T> Callers<T> start(int count, IntFunction<T> call) {
    Callers<T> callers = new Callers<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      CompletableFuture<T> answer = new CompletableFuture<>();
      callers.answers.add(answer);
      callers.threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  answer.complete(call.apply(number));
                } catch (RuntimeException | Error e) {
                  answer.completeExceptionally(e);
                }
              }));
    }
    return callers;
  }

  boolean isAnyAnswered() {
    return answers.stream().anyMatch(CompletableFuture::isDone);
  }

  /** Caller n's answer, when there is one; the caller's exception is thrown here. */
  T answer(int number) {
    try {
      return answers.get(number).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    }
  }

  /** Every caller's answer; the first exception is thrown here. */
  List<T> all() {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      all.add(answer(i));
    }
    return all;
  }
}
