package fi.tagi.server.rehearsal;

import fi.tagi.protocol.Coding;
import fi.tagi.protocol.Language;
import fi.tagi.protocol.ResponderCommand;
import fi.tagi.protocol.ResponderPush;
import fi.tagi.protocol.ResponderReply;
import fi.tagi.protocol.VisitorCommand;
import fi.tagi.protocol.VisitorPush;
import fi.tagi.protocol.VisitorReply;
import fi.tagi.server.runtime.IdSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/**
 * Conversations that a server has with itself, from signing in to coding, and a look at its pages.
 *
 * @param server where it is
 * @param line on which
 * @param definition by which code lists the contacts are coded
 * @param ids of what is said
 */
public record Rehearsal(URI server, String line, long definition, IdSource ids) {
  private static final int TURNS = 8;
  private static final String UNKNOWN = "unknown";

  /**
   * Plays the conversations of one responder, one after another.
   *
   * @param name by which the responder signs in
   * @param password of the responder
   * @throws RehearsalFailed when the server does not answer as it should
   */
  public void play(String name, String password, int conversations)
      throws RehearsalFailed, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient();
        Side console = Side.console(client, server, signIn(client, name, password))) {
      console.say(new ResponderCommand.Hello(console.nextRef(), Language.FI, List.of()));
      console.await(ResponderReply.Welcome.class);
      console.say(new ResponderCommand.Duty(console.nextRef(), true));
      console.await(ResponderReply.Done.class);
      for (int i = 0; i < conversations; i++) {
        try (Side visitor = Side.visitor(client, server)) {
          talk(visitor, console);
        }
      }
    } catch (IOException e) {
      throw new RehearsalFailed("the server is away");
    }
  }

  /**
   * Looks at pages and reports, each again and again.
   *
   * @param paths which
   * @throws RehearsalFailed when the server does not answer as it should
   */
  public void look(String name, String password, List<String> paths, int times)
      throws RehearsalFailed, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String cookie = signIn(client, name, password);
      for (int i = 0; i < times; i++) {
        look(client, cookie, paths);
      }
    } catch (IOException e) {
      throw new RehearsalFailed("the server is away");
    }
  }

  /**
   * Looks, as somebody who has not signed in.
   *
   * @throws RehearsalFailed when the server does not answer as it should
   */
  public void look(List<String> paths) throws RehearsalFailed, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      look(client, "", paths);
    } catch (IOException e) {
      throw new RehearsalFailed("the server is away");
    }
  }

  private void look(HttpClient client, String cookie, List<String> paths)
      throws IOException, RehearsalFailed, InterruptedException {
    for (String path : paths) {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path)).header("Cookie", cookie).build();
      answered(client.send(request, BodyHandlers.ofString()));
    }
  }

  private String signIn(HttpClient client, String name, String password)
      throws IOException, RehearsalFailed, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/v1/sign-in"))
            .header("Content-Type", "application/json")
            .header("Origin", server.toString())
            .POST(
                BodyPublishers.ofString(
                    "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
            .build();
    return answered(client.send(request, BodyHandlers.ofString()))
        .headers()
        .firstValue("set-cookie")
        .orElseThrow(() -> new RehearsalFailed("signing in gave no cookie"))
        .split(";", 2)[0];
  }

  private static HttpResponse<String> answered(HttpResponse<String> answer) throws RehearsalFailed {
    if (answer.statusCode() >= 400) {
      throw new RehearsalFailed(answer.uri() + " was answered " + answer.statusCode());
    }
    return answer;
  }

  private void talk(Side visitor, Side console) throws RehearsalFailed, InterruptedException {
    visitor.say(new VisitorCommand.Look(visitor.nextRef(), line, Language.FI));
    visitor.await(VisitorReply.Line.class);
    UUID contact = arrive(visitor);
    console.await(ResponderPush.Offer.class, offer -> offer.tag().contact().equals(contact));
    console.say(new ResponderCommand.Claim(console.nextRef(), ids.uuid(), contact));
    long epoch = console.await(ResponderReply.Won.class).epoch();
    for (int turn = 0; turn < TURNS; turn++) {
      visitor.say(new VisitorCommand.Write(visitor.nextRef(), ids.uuid(), "Hei, " + turn));
      visitor.await(VisitorReply.Accepted.class);
      console.await(ResponderPush.Message.class, message -> message.contact().equals(contact));
      console.say(
          new ResponderCommand.Write(
              console.nextRef(), contact, epoch, ids.uuid(), "Kuulen sinua, " + turn));
      console.await(ResponderReply.Accepted.class);
      visitor.await(VisitorPush.Message.class);
    }
    console.say(new ResponderCommand.End(console.nextRef(), contact, epoch));
    console.await(ResponderReply.Done.class);
    console.say(new ResponderCommand.WrapUp(console.nextRef(), contact, coding()));
    console.await(ResponderReply.Done.class);
  }

  private UUID arrive(Side visitor) throws RehearsalFailed, InterruptedException {
    visitor.say(
        new VisitorCommand.Arrive(
            visitor.nextRef(),
            ids.uuid(),
            line,
            UNKNOWN,
            Language.FI,
            "",
            UNKNOWN,
            UNKNOWN,
            "none"));
    return visitor.await(VisitorReply.Arrived.class).contact();
  }

  private Coding coding() {
    List<Coding.Referral> referrals =
        List.of(new Coding.Referral("talking-enough", Coding.Accepted.YES));
    return new Coding(definition, UNKNOWN, UNKNOWN, List.of(), 1, referrals, "helped");
  }
}
