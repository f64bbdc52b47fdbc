package fi.tagi.server.command.run;

import fi.tagi.server.Core;
import fi.tagi.server.ServerConfig;
import fi.tagi.server.Tools;
import fi.tagi.server.Wiring;
import fi.tagi.server.command.start.DataFolder;
import fi.tagi.server.command.start.Failure;
import fi.tagi.server.command.start.FirstStart;
import fi.tagi.server.demo.Demo;
import fi.tagi.server.gateway.CannotListen;
import fi.tagi.server.runtime.IdSource;
import fi.tagi.server.runtime.SystemScheduler;
import fi.tagi.server.secret.SecretFile;
import fi.tagi.server.transcript.MasterKey;
import java.io.PrintWriter;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that was started from a configuration, with the folder it holds. */
public final class RunningServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

  private final DataFolder folder;
  private final SystemScheduler scheduler;
  private final Wiring wiring;

  private RunningServer(DataFolder folder, SystemScheduler scheduler, Wiring wiring) {
    this.folder = folder;
    this.scheduler = scheduler;
    this.wiring = wiring;
  }

  /** Starts, and says where it is; on a failure everything that was opened is closed again. */
  public static RunningServer start(ServerConfig config, PrintWriter out) throws Failure {
    DataFolder folder = DataFolder.hold(config.data());
    SystemScheduler scheduler = new SystemScheduler();
    try {
      Tools tools = new Tools(InstantSource.system(), scheduler, IdSource.secure());
      Core core = Core.open(config, tools);
      checkSealKey(core);
      return new RunningServer(folder, scheduler, serve(config, core, tools, out));
    } catch (MasterKey.Unusable | SecretFile.Unusable | CannotListen e) {
      release(folder, scheduler);
      throw new Failure(String.valueOf(e.getMessage()));
    } catch (Failure | RuntimeException e) {
      release(folder, scheduler);
      throw e;
    }
  }

  /** A key that cannot sign is told at once; later it only delays the seals. */
  private static void checkSealKey(Core core) throws SecretFile.Unusable {
    try {
      core.sealing().key();
    } catch (SecretFile.Unusable | RuntimeException e) {
      core.close();
      throw e;
    }
  }

  private static Wiring serve(ServerConfig config, Core core, Tools tools, PrintWriter out)
      throws CannotListen, Failure {
    try {
      FirstStart.prepare(config, core, tools);
      Demo demo = FirstStart.demo(core, tools);
      // A database in use stays as it is, also when the demo was asked for.
      boolean shown = config.demo() && demo.isHere();
      Wiring wiring = Wiring.start(config, core);
      if (shown) {
        demo.standOn(wiring.publicUrl(), wiring.port());
      }
      greet(shown, core, wiring, out);
      LOG.atInfo().addKeyValue("port", wiring.port()).log("started");
      return wiring;
    } catch (CannotListen | Failure | RuntimeException e) {
      core.close();
      throw e;
    }
  }

  private static void greet(boolean demo, Core core, Wiring wiring, PrintWriter out) {
    Greeting greeting = new Greeting(out, wiring.publicUrl());
    greeting.addresses(demo);
    if (demo) {
      greeting.demoPeople();
    }
    greeting.firstManager(core);
    out.flush();
  }

  private static void release(DataFolder folder, SystemScheduler scheduler) {
    scheduler.close();
    folder.close();
  }

  /** The port that is open. */
  public int port() {
    return wiring.port();
  }

  @Override
  public void close() {
    wiring.close();
    release(folder, scheduler);
    LOG.info("stopped");
  }
}
