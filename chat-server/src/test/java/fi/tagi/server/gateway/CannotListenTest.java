package fi.tagi.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CannotListenTest {
  /** The machine's language is not always English. */
  @ParameterizedTest
  @CsvSource({
    "bind(..) failed with error(-98): Address already in use,         the port is in use",
    "bind(..) failed with error(-98): Osoite on jo käytössä,          the port is in use",
    "bind(..) failed with error(-13): Lupa evätty,                    this user may not open the port",
    "bind(..) failed with error(-99): Pyydettyä osoitetta ei voi käyttää, this machine has no such address",
    "Address already in use,                                          the port is in use",
    "chat.example: Name or service not known,                         no such address",
  })
  void isSaidInOneClearLine(String cause, String reason) {
    assertThat(new CannotListen("127.0.0.1", 8080, new BindException(cause)))
        .hasMessage("cannot listen on 127.0.0.1:8080: " + reason);
  }
}
