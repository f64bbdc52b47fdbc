/**
 * The one way to the database, SQLite or PostgreSQL. {@link fi.tagi.server.database.Database#write}
 * commits the work of many callers with one fsync and answers each after its commit; {@link
 * fi.tagi.server.database.Database#read} reads on connections of its own. Migrations are Flyway's,
 * in {@code db/migration}; the classes of the tables, in {@code schema}, are generated from them at
 * build time. jOOQ appears only here and in the {@code Sql…} classes of the features.
 */
@NullMarked
package fi.tagi.server.database;

import org.jspecify.annotations.NullMarked;
