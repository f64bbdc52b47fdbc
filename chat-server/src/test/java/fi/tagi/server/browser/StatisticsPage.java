package fi.tagi.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;

/** The statistics in the managers' pages. */
final class StatisticsPage {
  /** So wide is what lies between the margins of an A4 sheet, at 96 points to the inch. */
  private static final int PAPER_WIDTH = 680;

  private static final int PAPER_HEIGHT = 1009;

  private static final String DRAWN =
      """
      () => {
        const pictures = [...document.querySelectorAll('.chart canvas')];
        return pictures.length > 0 && pictures.every((canvas) => window.Chart?.getChart(canvas));
      }
      """;

  /** What a picture draws, line by line, against the columns of the table under it. */
  private static final String UNLIKE_THEIR_TABLES =
      """
      () => [...document.querySelectorAll('.chart')].flatMap((figure) => {
        const chart = Chart.getChart(figure.querySelector('canvas'));
        const format = chart.options.scales.y.ticks.callback;
        const rows = [...figure.querySelectorAll('tbody tr')];
        const names = [...figure.querySelectorAll('thead th')].slice(1).map((th) => th.textContent);
        const labels = rows.map((row) => row.querySelector('th').textContent);
        const same = JSON.stringify(labels) === JSON.stringify(chart.data.labels);
        return (same ? [] : [`labels ${labels}`]).concat(chart.data.datasets.flatMap(({ label, data }) =>
          data.map((value, at) => [format(value ?? -1), rows[at].querySelectorAll('td')[names.indexOf(label)].textContent])
            .filter(([drawn, written]) => drawn !== written)
            .map(([drawn, written]) => `${label}: ${drawn} is written ${written}`)));
      })
      """;

  private final ManagePage manage;
  private final Page page;
  private final Words words;

  StatisticsPage(ManagePage manage) {
    this.manage = manage;
    this.page = manage.page();
    this.words = manage.words();
  }

  Page page() {
    return page;
  }

  StatisticsPage sees(String key, String... values) {
    manage.sees(key, values);
    return this;
  }

  /** Opens this address of the section, as from a bookmark. */
  StatisticsPage opens(String query) {
    page.evaluate("hash => { location.hash = hash; }", "statistics?" + query);
    return this;
  }

  /** The line and period of the section. */
  void isAbout(String line, Pattern period) {
    assertThat(page.locator("h1")).hasText(words.with("statistics.title", "line", line));
    assertThat(page.locator(".chooser .period")).hasText(period);
  }

  /** Follows the link of these words in the section. */
  StatisticsPage follows(String key) {
    link(key).click();
    return this;
  }

  Locator link(String key) {
    return page.locator(".statistics")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words.say(key)))
        .first();
  }

  /** Reads a number of the period, and of the one before. */
  StatisticsPage reads(String number, String now, String before) {
    Locator row = page.locator("[data-number=" + number + "] td");
    assertThat(row.first()).hasText(now);
    assertThat(row.last()).containsText(before);
    return this;
  }

  /** Waits until every picture is drawn. */
  StatisticsPage seesPictures(int count) {
    assertThat(page.locator(".chart canvas")).hasCount(count);
    page.waitForFunction(DRAWN);
    return this;
  }

  /** Where a picture and its table tell different things. */
  List<?> picturesUnlikeTheirTables() {
    return (List<?>) page.evaluate(UNLIKE_THEIR_TABLES);
  }

  /** The bars of an attribute. */
  Locator bars(String attribute) {
    return page.locator("[data-attribute=" + attribute + "] tbody tr");
  }

  /** What is told of the hour that has the focus. */
  Locator told() {
    return page.locator(".cell-told");
  }

  Locator cell(int hour, int weekday) {
    return page.locator(".week-map tbody tr").nth(hour).locator("td").nth(weekday - 1);
  }

  /** The file behind the link of these words. */
  Download downloads(String key, String... values) {
    Locator.GetByRoleOptions named =
        new Locator.GetByRoleOptions().setName(words.with(key, values));
    Locator link = page.locator(".downloads").getByRole(AriaRole.LINK, named).first();
    return page.waitForDownload(link::click);
  }

  /** Looks at the page as it is printed. */
  StatisticsPage onPaper() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Look.size(page, PAPER_WIDTH, PAPER_HEIGHT);
    return this;
  }

  int widthBeyondThePaper() {
    return (int) page.evaluate("document.documentElement.scrollWidth") - PAPER_WIDTH;
  }
}
