package zhuanlan.digest;

/** With what a new subscription begins. */
public enum Beginning {
  /** The newest few that there are. */
  NEWEST_FEW,
  /** What arrives from now on. */
  NOW,
  /** What there is of the last seven days. */
  LAST_WEEK
}
