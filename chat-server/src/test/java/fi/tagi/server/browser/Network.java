package fi.tagi.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between one person's browser and everything else: it may be slow, be cut, hold back
 * what was said, or be changed for another. The browser takes it for a SOCKS proxy, so that each
 * page keeps its own address, and all that people see of it is how it carries.
 */
final class Network implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final ServerSocket door;
  private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
  private final Pace pace = new Pace();
  private Weather weather = Weather.FAIR;

  /** What it does with what is said over it. */
  private enum Weather {
    /** It carries everything. */
    FAIR,
    /** It has dropped every connection, and makes none. */
    CUT,
    /** Connections stay and are made, and nothing comes through in either direction. */
    SILENT,
    /** What the browser says goes through; what is said to it does not. */
    NO_ANSWERS,
    /** Pages and files come through, and over sockets nothing. */
    NO_SOCKETS
  }

  private Network(ServerSocket door) {
    this.door = door;
    Thread.ofVirtual().start(this::accept);
  }

  /** One that carries everything at once. */
  static Network open() {
    try {
      return new Network(new ServerSocket(0, 0, HERE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a browser calls it. */
  String address() {
    return "socks5://127.0.0.1:" + door.getLocalPort();
  }

  /** From now on everything takes so long each way, and no more fits through it in a second. */
  void isSlow(Duration eachWay, int bytesPerSecond) {
    pace.is(eachWay, bytesPerSecond);
  }

  /** Every connection is dropped, and none comes about until it is back. */
  void isCut() {
    turns(Weather.CUT);
    wires.forEach(Wire::drops);
  }

  /**
   * Nothing comes through, though no connection is dropped. What was said comes when it is back.
   */
  void fallsSilent() {
    turns(Weather.SILENT);
  }

  /** What the browser says still goes through, and what is said to it waits until it is back. */
  void losesAnswers() {
    turns(Weather.NO_ANSWERS);
  }

  /** Pages and files come through, and what is said over sockets waits until it is back. */
  void holdsSockets() {
    turns(Weather.NO_SOCKETS);
  }

  /** It carries everything again. */
  void isBack() {
    turns(Weather.FAIR);
  }

  /** Another takes its place: what was connected stays open and never carries anything again. */
  void changes() {
    wires.forEach(Wire::dies);
    turns(Weather.FAIR);
  }

  private synchronized void turns(Weather next) {
    weather = next;
    notifyAll();
  }

  private void accept() {
    try (door) {
      while (true) {
        Socket browser = door.accept();
        Thread.ofVirtual().start(() -> connect(browser));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  /** What becomes of the connection that a browser asks for. */
  private void connect(Socket browser) {
    try (browser) {
      OptionalInt port = Socks.asked(browser);
      if (port.isEmpty() || is(Weather.CUT)) {
        Socks.refuses(browser);
        return;
      }
      try (Socket server = new Socket(HERE, port.getAsInt())) {
        pace.roundTrip();
        Socks.agrees(browser);
        Wire wire = new Wire(this, browser, server);
        wires.add(wire);
        if (is(Weather.CUT)) {
          wire.drops();
        }
        wire.carries(pace);
        wires.remove(wire);
      }
    } catch (IOException e) {
      // Either end is gone, and so is the other now.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean is(Weather asked) {
    return weather == asked;
  }

  /**
   * Waits until something may come through.
   *
   * @param down whether to the browser
   */
  synchronized void letsThrough(Wire wire, boolean down) throws InterruptedException {
    while (holds(wire, down)) {
      wait();
    }
  }

  private boolean holds(Wire wire, boolean down) {
    return wire.isDead()
        || switch (weather) {
          case FAIR -> false;
          case CUT, SILENT -> true;
          case NO_ANSWERS -> down;
          case NO_SOCKETS -> wire.isForASocket();
        };
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    wires.forEach(Wire::drops);
  }
}
