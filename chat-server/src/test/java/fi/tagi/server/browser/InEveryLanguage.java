package fi.tagi.server.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A story that is told in Finnish in each run, and with {@code --all} in Swedish and English too:
 * everybody in it has a browser in that language, and its pictures say which.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("fi.tagi.server.browser.Story#languages")
@interface InEveryLanguage {}
