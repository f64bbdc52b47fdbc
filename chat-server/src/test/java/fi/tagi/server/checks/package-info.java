/**
 * The checks that read the project itself: which package may know which ({@code PackagesTest}),
 * what code may use ({@code CodeTest}), how large it may be ({@code SizesTest}), and the files of
 * the repository ({@code RepositoryTest}).
 */
@NullMarked
package fi.tagi.server.checks;

import org.jspecify.annotations.NullMarked;
