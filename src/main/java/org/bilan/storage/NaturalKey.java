package org.bilan.storage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The properties by which people tell two records of a table apart, where that is not the {@code @Id}. The schema has a
 * unique index on the same columns in the same order, with {@code COALESCE(column, '')} for those that may be absent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NaturalKey {
    String[] value();
}
