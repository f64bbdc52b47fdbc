package fi.tagi.server.codes;

/** Why a coding cannot be taken. */
public enum CodingFault {
  /** It names a definition that is not this one. */
  DEFINITION,
  /** Its code of who is in no list. */
  WHO,
  /** Its age band is in no list. */
  AGE_BAND,
  /** One of its themes is in no list. */
  THEME,
  /** The same theme twice. */
  THEME_REPEATED,
  /** Its level is in no list. */
  LEVEL,
  /** It has no referral; that there was no need for one is a referral too. */
  REFERRAL_MISSING,
  /** One of its referrals is in no list. */
  REFERRAL,
  /** The same referral twice. */
  REFERRAL_REPEATED,
  /** Its disposition is in no list. */
  DISPOSITION
}
