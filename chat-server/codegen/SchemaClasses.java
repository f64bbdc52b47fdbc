import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Migrates an empty SQLite database and writes the jOOQ classes of its tables; they serve PostgreSQL as well. */
void main(String[] arguments) throws Exception {
  Path database = Files.createTempFile("tagi-schema", ".db");
  String url = "jdbc:sqlite:" + database;
  Flyway.configure()
      .dataSource(url, null, null)
      .locations("filesystem:" + arguments[0] + "/common", "filesystem:" + arguments[0] + "/sqlite")
      .load()
      .migrate();
  GenerationTool.generate(
      new Configuration()
          .withLogging(Logging.WARN)
          .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
          .withGenerator(
              new Generator()
                  .withDatabase(
                      new Database()
                          .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                          .withExcludes("flyway_.*|sqlite_.*")
                          .withForcedTypes(
                              new ForcedType().withName("UUID").withIncludeTypes("(?i:uuid)").withIncludeExpression(".*"),
                              new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:boolean)").withIncludeExpression(".*"),
                              new ForcedType().withName("VARBINARY").withIncludeTypes("(?i:bytea)").withIncludeExpression(".*"),
                              new ForcedType().withName("BIGINT").withIncludeExpression(".*\\.position|(.*\\.)?message\\.place"),
                              new ForcedType()
                                  .withUserType("java.time.Instant")
                                  .withConverter("fi.tagi.server.database.statement.MicrosConverter")
                                  .withIncludeExpression(".*_at")))
                  .withGenerate(
                      new Generate()
                          .withRecords(true)
                          .withPojos(false)
                          .withDaos(false)
                          .withGlobalObjectNames(false)
                          .withGeneratedAnnotation(false))
                  .withTarget(
                      new Target().withPackageName("fi.tagi.server.database.schema").withDirectory(arguments[1]))));
  Files.delete(database);
}
