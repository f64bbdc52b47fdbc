package fi.tagi.server.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A finger on a page: the browser takes it for one, scrolls by it, and tells the page of it. */
final class Finger {
  private static final int STEPS = 5;

  private final CDPSession session;
  private double x;
  private double y;

  Finger(Page page) {
    this.session = page.context().newCDPSession(page);
  }

  /** Lays it down, and leaves it there. */
  Finger presses(double atX, double atY) {
    x = atX;
    y = atY;
    touch("touchStart", true);
    return this;
  }

  /** Draws it along. */
  Finger drawsTo(double toX, double toY) {
    double stepX = (toX - x) / STEPS;
    double stepY = (toY - y) / STEPS;
    for (int step = 0; step < STEPS; step++) {
      x += stepX;
      y += stepY;
      touch("touchMove", true);
    }
    return this;
  }

  void lifts() {
    touch("touchEnd", false);
  }

  private void touch(String type, boolean down) {
    JsonArray points = new JsonArray();
    if (down) {
      JsonObject point = new JsonObject();
      point.addProperty("x", x);
      point.addProperty("y", y);
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    session.send("Input.dispatchTouchEvent", event);
  }
}
