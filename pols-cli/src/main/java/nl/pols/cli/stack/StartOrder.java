package nl.pols.cli.stack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.pols.cli.home.Home;
import nl.pols.cli.token.Keys;

/// Who waits for whom at the start; everything else goes side by side. A database is complete, with
/// its slot, before its service writes, and the topics exist before anybody speaks of them.
final class StartOrder {

    private final Executor tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Crew crew;
    private final StackOptions options;
    private final PostgresServer postgres;
    private final Bootstrap bootstrap;
    private final KafkaServer kafka;
    private final ConnectWorker connect;
    private final ServiceProcess services;
    private final Home home;

    StartOrder(Home home, Ports ports, Keys keys, Crew crew, StackOptions options) {
        this.home = home;
        this.crew = crew;
        this.options = options;
        this.postgres = new PostgresServer(home, ports, keys);
        this.bootstrap = new Bootstrap(home, postgres, keys);
        this.kafka = new KafkaServer(home, ports, options.compilation());
        this.connect = new ConnectWorker(home, ports, keys, kafka, options.compilation());
        this.services = new ServiceProcess(home, ports, keys, options.compilation());
    }

    /// Done when everything answers; fails with the first failure.
    CompletableFuture<Void> begin() {
        CompletableFuture<Void> databases = run(this::startPostgres);
        CompletableFuture<Void> broker = run(this::startKafka);
        CompletableFuture<Void> worker =
                broker.thenRunAsync(() -> crew.start(connect::prepared), tasks);
        CompletableFuture<Void> connectors =
                CompletableFuture.allOf(databases, worker).thenRunAsync(connect::connectors, tasks);
        CompletableFuture<Void> apps =
                CompletableFuture.allOf(databases, broker)
                        .thenComposeAsync(done -> startServices(), tasks);
        return failFast(connectors, apps);
    }

    private void startPostgres() {
        crew.start(postgres::prepared);
        bootstrap.run();
    }

    private void startKafka() {
        crew.start(kafka::prepared);
        Topics.create(home, kafka);
    }

    private CompletableFuture<Void> startServices() {
        return failFast(
                options.services().stream()
                        .map(service -> run(() -> crew.start(() -> services.prepared(service))))
                        .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> run(Runnable task) {
        return CompletableFuture.runAsync(task, tasks);
    }

    /// As `allOf`, but one failure is enough.
    private static CompletableFuture<Void> failFast(CompletableFuture<?>... parts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(parts);
        for (CompletableFuture<?> part : parts) {
            part.whenComplete((done, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        return all;
    }
}
