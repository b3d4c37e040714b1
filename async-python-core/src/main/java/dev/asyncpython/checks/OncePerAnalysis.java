package dev.asyncpython.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a check that is made on first use from the rule's parameters, which SonarQube sets
 * after it made the check. It must not depend on any file: a check serves all files of an analysis,
 * in any order. Other fields of checks are final.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@interface OncePerAnalysis {}
