package fi.tagi.protocol;

/**
 * A frame that is not a command of the protocol: what is refused, and to which {@code ref} the
 * refusal goes.
 */
public final class BadFrame extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final long ref;

  BadFrame(Refusal refusal, long ref) {
    super(refusal.text(), null, false, false);
    this.refusal = refusal;
    this.ref = ref;
  }

  /** Why it is refused. */
  public Refusal refusal() {
    return refusal;
  }

  /** The frame's own {@code ref}, or 0 when none could be read. */
  public long ref() {
    return ref;
  }
}
