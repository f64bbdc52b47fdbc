package fi.tagi.server;

import fi.tagi.server.access.api.AccessApi;
import fi.tagi.server.access.api.SignInCookie;
import fi.tagi.server.access.signin.PasswordSignIn;
import fi.tagi.server.access.signin.SignInThrottle;
import fi.tagi.server.access.token.ExportTokens;
import fi.tagi.server.access.token.TokensApi;
import fi.tagi.server.audit.AuditApi;
import fi.tagi.server.codes.CodesApi;
import fi.tagi.server.feedback.FeedbackApi;
import fi.tagi.server.feedback.SqlFeedback;
import fi.tagi.server.guidance.GuidanceApi;
import fi.tagi.server.guidance.SqlGuidance;
import fi.tagi.server.http.Route;
import fi.tagi.server.practice.PracticeApi;
import fi.tagi.server.practice.Scripts;
import fi.tagi.server.safety.Checklists;
import fi.tagi.server.safety.ChecklistsApi;
import fi.tagi.server.safety.HoldsApi;
import fi.tagi.server.schedule.api.LinesApi;
import fi.tagi.server.schedule.api.ScheduleApi;
import fi.tagi.server.statistics.Reports;
import fi.tagi.server.statistics.StatisticsApi;
import fi.tagi.server.statistics.export.Export;
import fi.tagi.server.statistics.export.Exports;
import fi.tagi.server.statistics.export.ExportsApi;
import fi.tagi.server.statistics.export.ReportExports;
import fi.tagi.server.statistics.report.ReportApi;
import fi.tagi.server.statistics.report.Reporting;
import fi.tagi.server.widget.WidgetApi;
import java.util.ArrayList;
import java.util.List;

/** What a running server answers over HTTP beside its pages: every feature's routes. */
record HttpRoutes(
    ServerConfig config,
    Core core,
    Reports reports,
    ExportTokens exportTokens,
    Checklists checklists,
    Scripts scripts) {
  /** Of fewer answers in a month nothing is told but that there were few. */
  private static final int FEWEST_ANSWERS = 5;

  /** All of them. */
  List<Route> all() {
    boolean https = "https".equals(config.publicUrl(config.listen().port()).getScheme());
    PasswordSignIn passwordSignIn =
        new PasswordSignIn(
            core.accounts, core.passwords, new SignInThrottle(core.tools.clock()), core.signIns);
    List<Route> routes = new ArrayList<>();
    routes.addAll(
        new AccessApi(
                passwordSignIn,
                core.signIns,
                core.accounts,
                core.invitations,
                SignInCookie.of(https))
            .routes());
    routes.addAll(new LinesApi(core.lines).routes());
    routes.addAll(widget().routes());
    routes.addAll(
        new ScheduleApi(core.lines, core.accounts::staffedRoles, core.tools.clock()).routes());
    routes.addAll(new AuditApi(core.trail).routes());
    routes.addAll(core.shiftApi.routes());
    routes.addAll(new ChecklistsApi(checklists, core.lines).routes());
    routes.addAll(new HoldsApi(core.holds, core.aliases).routes());
    routes.addAll(new CodesApi(core.codes).routes());
    routes.addAll(
        new GuidanceApi(new SqlGuidance(core.database), core.trail, core.codes, core.lines)
            .routes());
    routes.addAll(
        new FeedbackApi(
                new SqlFeedback(core.database), core.lines, core.tools.clock(), FEWEST_ANSWERS)
            .routes());
    routes.addAll(core.corrections().routes());
    routes.addAll(practice().routes());
    routes.addAll(new TokensApi(exportTokens).routes());
    routes.addAll(statistics());
    return List.copyOf(routes);
  }

  private WidgetApi widget() {
    return new WidgetApi(
        core.linePages,
        core.lines,
        core.passes::line,
        core.tools.clock(),
        config.marksMissingTexts());
  }

  private PracticeApi practice() {
    PracticeApi.Contacts contacts =
        new PracticeApi.Contacts(core.desk, core.storage.open(), core.tools.ids());
    return new PracticeApi(scripts, core.lines, core.duty, contacts, core.passes);
  }

  private List<Route> statistics() {
    Reporting reporting = core.reporting(config.threshold());
    List<Export> exports = new ArrayList<>(Exports.all(reports, core.database));
    exports.addAll(new ReportExports(reporting, core.demand(), core.tools.clock()).all());
    List<Route> routes = new ArrayList<>();
    routes.addAll(new StatisticsApi(reports, core.lines, core.tools.clock()).routes());
    routes.addAll(new ReportApi(reporting, core.demand(), core.lines, core.tools.clock()).routes());
    routes.addAll(new ExportsApi(exports, core.lines, core.trail).routes());
    return routes;
  }
}
