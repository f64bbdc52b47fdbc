package fi.tagi.server.contact;

/**
 * Practice contacts: they come to a practice line, which stands beside the line whose people
 * practise, and are known by its code alone, from the diary on. They are in the diary, and in no
 * statistics.
 */
public final class Practice {
  /** Ends the code of every practice line and of no other. */
  private static final String ENDING = "--practice";

  private Practice() {}

  /** The code of the line on which people of this line practise. */
  public static String line(String line) {
    return line + ENDING;
  }

  /** Whether this is the code of a practice line. */
  public static boolean isOne(String line) {
    return line.endsWith(ENDING);
  }

  /** The line that is practised on it; of a line that is for no practice itself. */
  public static String practised(String line) {
    return isOne(line) ? line.substring(0, line.length() - ENDING.length()) : line;
  }
}
