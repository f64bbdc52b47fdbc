package fi.tagi.server.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Optional;

/** The classes of the server, without its tests and without what is generated from the tables. */
final class ServerClasses {
  static final String BASE = "fi.tagi.server";

  /** Imported once: it takes seconds. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/database/schema/"))
          .importPackages(BASE);

  private ServerClasses() {}

  /** The feature a class belongs to: the first package below the base; empty at the base itself. */
  static Optional<String> feature(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(BASE + ".")) {
      return Optional.empty();
    }
    return Optional.of(name.substring(BASE.length() + 1).split("\\.", 2)[0]);
  }
}
