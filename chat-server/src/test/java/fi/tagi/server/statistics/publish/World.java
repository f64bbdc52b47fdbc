package fi.tagi.server.statistics.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A made-up year of coded contacts, and all the tables that are told of it. */
final class World {
  final List<Attribute> attributes;
  final List<Contact> contacts;
  final int months;

  /**
   * An attribute.
   *
   * @param several whether a contact may have several of its codes, or none
   * @param open whether it says nothing about visitors, so that nothing of it is kept back
   */
  record Attribute(String name, List<String> codes, boolean several, boolean open) {}

  /** A contact: its month from 0, and its codes of each attribute. */
  record Contact(int month, Map<String, List<String>> codes) {
    List<String> of(Attribute attribute) {
      return codes.getOrDefault(attribute.name(), List.of());
    }
  }

  private World(List<Attribute> attributes, List<Contact> contacts, int months) {
    this.attributes = attributes;
    this.contacts = contacts;
    this.months = months;
  }

  static World random(RandomGenerator random) {
    List<Attribute> attributes =
        List.of(
            attribute("who", 2 + random.nextInt(3), false, false),
            attribute("level", 3 + random.nextInt(3), false, false),
            attribute("theme", 3 + random.nextInt(4), true, false),
            attribute("role", 2, false, true));
    int months = random.nextInt(3) == 0 ? 1 + random.nextInt(11) : 12;
    int most = random.nextBoolean() ? 60 : 400;
    int number = random.nextInt(most);
    Map<String, double[]> weights = new HashMap<>();
    for (Attribute attribute : attributes) {
      weights.put(
          attribute.name(),
          attribute.codes().stream().mapToDouble(c -> Math.pow(random.nextDouble(), 3)).toArray());
    }
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Map<String, List<String>> codes = new LinkedHashMap<>();
      for (Attribute attribute : attributes) {
        codes.put(
            attribute.name(),
            pick(random, attribute, weights.getOrDefault(attribute.name(), new double[0])));
      }
      contacts.add(new Contact(random.nextInt(months), codes));
    }
    return new World(attributes, contacts, months);
  }

  private static Attribute attribute(String name, int size, boolean several, boolean open) {
    List<String> codes = IntStream.range(0, size).mapToObj(i -> name + i).toList();
    return new Attribute(name, codes, several, open);
  }

  private static List<String> pick(RandomGenerator random, Attribute attribute, double[] weights) {
    Set<String> picked = new HashSet<>();
    int times = attribute.several() ? random.nextInt(4) : 1;
    for (int i = 0; i < times; i++) {
      double at =
          random.nextDouble()
              * IntStream.range(0, weights.length).mapToDouble(j -> weights[j]).sum();
      int code = 0;
      while (code < weights.length - 1 && at > weights[code]) {
        at -= weights[code++];
      }
      picked.add(attribute.codes().get(code));
    }
    return List.copyOf(picked);
  }

  /** The counts of the months, by code. */
  List<Map<String, Long>> byMonth(Attribute attribute) {
    List<Map<String, Long>> byMonth = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      byMonth.add(new HashMap<>());
    }
    for (Contact contact : contacts) {
      contact
          .of(attribute)
          .forEach(code -> byMonth.get(contact.month()).merge(code, 1L, Long::sum));
    }
    return byMonth;
  }

  Map<String, Map<String, Long>> cross(Attribute rows, Attribute columns) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (Contact contact : contacts) {
      for (String row : contact.of(rows)) {
        for (String column : contact.of(columns)) {
          counts.computeIfAbsent(row, r -> new HashMap<>()).merge(column, 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** How many contacts a month has: an open number. */
  long total(int month) {
    return contacts.stream().filter(contact -> contact.month() == month).count();
  }
}
