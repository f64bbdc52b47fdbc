package fi.tagi.server.diary.seal;

import fi.tagi.server.audit.Actor;
import fi.tagi.server.audit.AuditEntry;
import fi.tagi.server.diary.seal.Papers.AuditLine;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What is done to the audit trail in an export. */
enum AuditTampering implements Attack {
  /** An entry says something else, under its old hash. */
  CHANGE_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int at = random.nextInt(papers.audit.size());
      AuditLine line = papers.auditLine(at);
      papers.audit.set(
          at, new AuditLine(other(random, line.entry()), line.previous(), line.hash()).text());
    }
  },

  /** An entry says something else, and has the hash of that. */
  REHASH_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int at = random.nextInt(papers.audit.size());
      AuditLine line = papers.auditLine(at);
      papers.audit.set(at, line.saying(other(random, line.entry())).text());
    }
  },

  /** An entry says something else, and all hashes after it follow. */
  RECHAIN_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      rechain(random, papers);
    }
  },

  /** The same, and what all seals say of it follows, signed by a key of one's own. */
  RECHAIN_AUDIT_AND_SEAL {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      rechain(random, papers);
      papers.sealAnew(random.nextInt(papers.seals.size()), SealKey.fresh());
    }
  },

  /** An entry is gone. */
  DELETE_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      papers.audit.remove(random.nextInt(papers.audit.size()));
    }
  },

  /** An entry is gone, and all hashes after it follow from those before. */
  DELETE_AUDIT_AND_RECHAIN {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      papers.audit.remove(random.nextInt(papers.audit.size()));
      papers.chainAuditAnew();
    }
  },

  /** Two entries have changed places, with their chain or without. */
  SWAP_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int one = random.nextInt(papers.audit.size());
      int other = random.nextInt(papers.audit.size() - 1);
      Collections.swap(papers.audit, one, other >= one ? other + 1 : other);
      if (random.nextBoolean()) {
        papers.chainAuditAnew();
      }
    }
  },

  /** An entry more, somewhere, with its chain or without. */
  INSERT_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      AuditLine line = papers.auditLine(random.nextInt(papers.audit.size()));
      papers.audit.add(random.nextInt(papers.audit.size() + 1), line.text());
      if (random.nextBoolean()) {
        papers.chainAuditAnew();
      }
    }
  },

  /** An entry more, that follows the last one. */
  APPEND_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      AuditLine line = papers.auditLine(random.nextInt(papers.audit.size()));
      papers.audit.add(line.saying(other(random, line.entry())).text());
      papers.chainAuditAnew();
    }
  },

  /** The last entries are gone, and nothing else. */
  TRUNCATE_AUDIT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      papers.audit.subList(random.nextInt(papers.audit.size()), papers.audit.size()).clear();
    }
  };

  private static void rechain(RandomGenerator random, Papers papers) {
    int at = random.nextInt(papers.audit.size());
    AuditLine line = papers.auditLine(at);
    papers.audit.set(at, line.saying(other(random, line.entry())).text());
    papers.chainAuditAnew();
  }

  private static AuditEntry other(RandomGenerator random, AuditEntry entry) {
    int field = random.nextInt(7);
    return new AuditEntry(
        entry.position() + (field == 0 ? 1 : 0),
        entry.at().plus(field == 1 ? 1 : 0, ChronoUnit.MICROS),
        field == 2
            ? new Actor(
                entry.by().kind(), Optional.of(new UUID(random.nextLong(), random.nextLong())))
            : entry.by(),
        field == 3 ? entry.kind() + "x" : entry.kind(),
        field == 4 ? entry.subject() + "x" : entry.subject(),
        field == 5 ? entry.before() + " " : entry.before(),
        field == 6 ? entry.after() + " " : entry.after());
  }
}
