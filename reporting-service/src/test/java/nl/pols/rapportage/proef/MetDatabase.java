package nl.pols.rapportage.proef;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.pols.kit.fixtures.PostgresResource;

/// On a `@QuarkusTest`: one application with one database for all classes; each test forgets the
/// facts of the one before ([Proefsector#leeg()]), which costs milliseconds where a restart costs
/// seconds.
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MetDatabase {}
