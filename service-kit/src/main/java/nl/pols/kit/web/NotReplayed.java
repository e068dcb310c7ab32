package nl.pols.kit.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an endpoint whose body is a stream or that keeps its own book of `Idempotency-Key`: the kit
/// neither buffers the body nor stores the response.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotReplayed {}
