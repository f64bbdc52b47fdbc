package fi.tagi.server.diary.seal;

import fi.tagi.server.diary.Said;
import fi.tagi.server.diary.seal.Papers.Line;
import fi.tagi.server.hash.ChainHash;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What is done to the diary in an export, or to any of its files. */
enum Tampering implements Attack {
  /** One byte of any file is another. */
  FLIP_BYTE {
    @Override
    public SortedMap<String, String> files(RandomGenerator random, Papers papers) {
      SortedMap<String, String> files = papers.files();
      Map.Entry<String, String> file = any(random, files);
      StringBuilder text = new StringBuilder(file.getValue());
      int at = random.nextInt(text.length());
      text.setCharAt(at, (char) (text.charAt(at) ^ (1 + random.nextInt(255))));
      file.setValue(text.toString());
      return files;
    }
  },

  /** A file ends early. */
  CUT_FILE {
    @Override
    public SortedMap<String, String> files(RandomGenerator random, Papers papers) {
      SortedMap<String, String> files = papers.files();
      Map.Entry<String, String> file = any(random, files);
      file.setValue(file.getValue().substring(0, random.nextInt(file.getValue().length())));
      return files;
    }
  },

  /** An entry says something else, under its old hash. */
  CHANGE_ENTRY {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int at = random.nextInt(papers.entries.size());
      Line line = papers.line(at);
      papers.entries.set(
          at, new Line(other(random, line.said()), line.previous(), line.hash()).text());
    }
  },

  /** An entry says something else, and has the hash of that. */
  REHASH_ENTRY {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int at = random.nextInt(papers.entries.size());
      Line line = papers.line(at);
      papers.entries.set(at, line.saying(other(random, line.said())).text());
    }
  },

  /** An entry says something else, and all hashes of its contact follow from it. */
  RECHAIN {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      rechain(random, papers);
    }
  },

  /** The same, and the roots of all seals follow, signed by a key of one's own. */
  RECHAIN_AND_SEAL {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      rechain(random, papers);
      papers.sealAnew(random.nextInt(papers.seals.size()), SealKey.fresh());
    }
  },

  /** An entry is gone. */
  DELETE_ENTRY {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      papers.entries.remove(random.nextInt(papers.entries.size()));
    }
  },

  /** The last entries of a contact are gone, so that its chain is whole. */
  SHORTEN_CONTACT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      UUID contact = anyContact(random, papers);
      int last = papers.entries.size() - 1;
      while (!papers.line(last).said().contact().equals(contact)) {
        last--;
      }
      papers.entries.remove(last);
    }
  },

  /** A contact is gone, with all its entries. */
  DELETE_CONTACT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      UUID contact = anyContact(random, papers);
      papers.entries.removeIf(entry -> Line.of(entry).said().contact().equals(contact));
    }
  },

  /** Two entries have changed places. */
  SWAP_ENTRIES {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int one = random.nextInt(papers.entries.size());
      int other = random.nextInt(papers.entries.size() - 1);
      Collections.swap(papers.entries, one, other >= one ? other + 1 : other);
    }
  },

  /** An entry more, the same as another or one that follows it, somewhere. */
  INSERT_ENTRY {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      Line line = papers.line(random.nextInt(papers.entries.size()));
      Said said = line.said();
      Said more = new Said(said.contact(), said.version() + 1, said.at(), said.kind(), said.body());
      Line forged = new Line(more, line.hash(), "").saying(more);
      papers.entries.add(
          random.nextInt(papers.entries.size() + 1),
          random.nextBoolean() ? line.text() : forged.text());
    }
  },

  /** A contact more, at the end. */
  APPEND_CONTACT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      append(random, papers);
    }
  },

  /** A contact more, under a seal more, signed by a key of one's own. */
  APPEND_SEALED_CONTACT {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      append(random, papers);
      Seal.Head last = papers.seal(papers.seals.size() - 1).head();
      papers.seals.add(
          Seal.of(
                  new Seal.Head(
                      last.number() + 1,
                      last.at(),
                      last.entries() + 1,
                      last.contacts() + 1,
                      last.root(),
                      last.audited(),
                      last.previous(),
                      last.key(),
                      last.nextKey()),
                  SealKey.fresh())
              .document());
      papers.sealAnew(papers.seals.size() - 1, SealKey.fresh());
    }
  },

  /** The last seals are gone, and what they cover. */
  TRUNCATE {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int left = random.nextInt(papers.seals.size());
      papers.seals.subList(left, papers.seals.size()).clear();
      int covered = left == 0 ? 0 : (int) papers.seal(left - 1).head().entries();
      papers.entries.subList(covered, papers.entries.size()).clear();
      int audited = left == 0 ? 0 : (int) papers.seal(left - 1).head().audit().entries();
      papers.audit.subList(audited, papers.audit.size()).clear();
    }
  },

  /** A seal is gone, and nothing else. */
  DELETE_SEAL {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      papers.seals.remove(random.nextInt(papers.seals.size()));
    }
  },

  /** Two seals have changed places. */
  SWAP_SEALS {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int at = random.nextInt(papers.seals.size() - 1);
      Collections.swap(papers.seals, at, at + 1);
    }
  },

  /** A seal states something else, under its old signature. */
  CHANGE_SEAL {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      int at = random.nextInt(papers.seals.size());
      Seal seal = papers.seal(at);
      Seal.Head head = seal.head();
      int field = random.nextInt(9);
      papers.seals.set(
          at,
          new Seal(
                  new Seal.Head(
                      head.number() + (field == 0 ? 1 : 0),
                      head.at().plus(field == 1 ? 1 : 0, ChronoUnit.MICROS),
                      head.entries() + (field == 2 ? 1 : 0),
                      head.contacts() + (field == 3 ? 1 : 0),
                      field == 4 ? digits(random, 32) : head.root(),
                      head.audited().map(audited -> other(random, field, audited)),
                      field == 5 ? digits(random, 32) : head.previous(),
                      head.key(),
                      field == 6 ? digits(random, 16) : head.nextKey()),
                  seal.signature())
              .document());
    }
  },

  /** Every seal is signed anew by a key of one's own, over an entry that says something else. */
  FORGE_EVERYTHING {
    @Override
    public void on(RandomGenerator random, Papers papers) {
      rechain(random, papers);
      papers.sealAnew(0, SealKey.fresh());
    }
  };

  @Override
  public void on(RandomGenerator random, Papers papers) {
    throw new UnsupportedOperationException(name());
  }

  private static Map.Entry<String, String> any(
      RandomGenerator random, SortedMap<String, String> files) {
    return List.copyOf(files.entrySet()).get(random.nextInt(files.size()));
  }

  private static void rechain(RandomGenerator random, Papers papers) {
    int at = random.nextInt(papers.entries.size());
    Line line = papers.line(at);
    Said said = line.said();
    Said other =
        new Said(
            said.contact(),
            said.version(),
            said.at().plusSeconds(1 + random.nextInt(1_000)),
            said.kind(),
            said.body());
    papers.entries.set(at, line.saying(other).text());
    papers.chainAnew(said.contact());
  }

  private static void append(RandomGenerator random, Papers papers) {
    Said said = papers.line(0).said();
    Said forged =
        new Said(
            new UUID(random.nextLong(), random.nextLong()), 1, said.at(), said.kind(), said.body());
    papers.entries.add(new Line(forged, Seal.NONE, "").saying(forged).text());
  }

  private static Said other(RandomGenerator random, Said said) {
    int field = random.nextInt(5);
    return new Said(
        field == 0 ? new UUID(random.nextLong(), random.nextLong()) : said.contact(),
        said.version() + (field == 1 ? 1 : 0),
        said.at().plus(field == 2 ? 1 : 0, ChronoUnit.MICROS),
        field == 3 ? said.kind() + "x" : said.kind(),
        field == 4 ? said.body() + " " : said.body());
  }

  private static Seal.Audited other(RandomGenerator random, int field, Seal.Audited audited) {
    return new Seal.Audited(
        audited.entries() + (field == 7 ? 1 : 0),
        field == 8 ? ChainHash.of(digits(random, 32)) : audited.last());
  }

  private static UUID anyContact(RandomGenerator random, Papers papers) {
    return papers.line(random.nextInt(papers.entries.size())).said().contact();
  }

  private static String digits(RandomGenerator random, int bytes) {
    byte[] bits = new byte[bytes];
    random.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
