package fi.tagi.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every record of the wire has a sample that survives a round trip and keeps to the schema. */
class FrameSamplesTest {
  @ParameterizedTest
  @EnumSource
  void everyRecordOfAFamilyHasASample(Family family) throws BadFrame {
    List<Class<?>> sampled = new ArrayList<>();
    for (String sample : family.samples()) {
      sampled.add(family.read(sample).getClass());
    }
    assertThat(sampled)
        .as("add a line to samples/%s.jsonl", family.type().getSimpleName())
        .containsOnly(family.type().getPermittedSubclasses())
        .contains(family.type().getPermittedSubclasses());
  }

  @Test
  void everyRecordWithinAViewHasASample() throws BadFrame {
    List<Class<?>> sampled = new ArrayList<>();
    for (Family family : Family.values()) {
      for (String sample : family.samples()) {
        collect(family.read(sample), sampled);
      }
    }
    assertThat(sampled)
        .contains(
            permitted(
                VisitorView.class,
                Author.class,
                Withdrawal.class,
                Asking.class,
                AskTarget.class,
                Delay.class))
        .contains(Coding.Referral.class, ResponderCommand.Position.class, HelpNumber.class);
  }

  @ParameterizedTest
  @EnumSource
  void aSampleIsWrittenAsItWasRead(Family family) throws BadFrame {
    for (String sample : family.samples()) {
      assertThat(Family.write(family.read(sample))).isEqualTo(sample);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSampleKeepsToTheSchema(Family family) {
    FrameSchema schema = FrameSchema.of(family);
    for (String sample : family.samples()) {
      assertThat(schema.faults(sample)).as(sample).isEmpty();
    }
  }

  @Test
  void theSchemaTellsTheSidesApart() {
    FrameSchema toVisitor = FrameSchema.named("ToVisitor");
    assertThat(Family.VISITOR_REPLY.samples()).allMatch(s -> toVisitor.faults(s).isEmpty());
    assertThat(Family.VISITOR_PUSH.samples()).allMatch(s -> toVisitor.faults(s).isEmpty());
    assertThat(Family.VISITOR_COMMAND.samples()).noneMatch(s -> toVisitor.faults(s).isEmpty());
    assertThat(toVisitor.faults("{\"type\":\"typing\",\"extra\":1}")).isNotEmpty();
  }

  private static Class<?>[] permitted(Class<?>... sealed) {
    return Arrays.stream(sealed)
        .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
        .toArray(Class<?>[]::new);
  }

  private static void collect(Object value, List<Class<?>> into) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collect(element, into));
    } else if (value instanceof Record) {
      into.add(value.getClass());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        try {
          collect(component.getAccessor().invoke(value), into);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new LinkageError(component.getName(), e);
        }
      }
    }
  }
}
