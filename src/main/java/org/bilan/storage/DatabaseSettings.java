package org.bilan.storage;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Points the connection pool at {@code bilan.db} in the home, or at the server named by {@code BILAN_DATABASE_URL}. */
@Singleton
final class DatabaseSettings implements BeanCreatedEventListener<DatasourceConfiguration> {
    private final Path home;
    private final @Nullable DatabaseAddress server;

    DatabaseSettings(@Value("${bilan.home}") String home, @Nullable @Value("${bilan.database.url:}") String url) {
        this.home = Path.of(home);
        this.server = url == null || url.isBlank() ? null : DatabaseAddress.parse(url);
    }

    boolean isServer() {
        return server != null;
    }

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        if (server == null) {
            pool.setDataSource(new SqliteDatabase(made(home).resolve("bilan.db")));
        } else {
            pool.setJdbcUrl(server.jdbcUrl());
            pool.setDriverClassName("org.postgresql.Driver");
            pool.setUsername(server.user());
            pool.setPassword(server.password());
        }
        return pool;
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The home cannot be made: " + directory, e);
        }
    }
}
