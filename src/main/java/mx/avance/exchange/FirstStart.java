package mx.avance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.avance.access.Acting;
import mx.avance.access.FirstAccounts;
import mx.avance.base.Settings;
import mx.avance.exchange.reading.DocumentReader;
import mx.avance.exchange.reading.FileFormats;
import mx.avance.exchange.reading.FileReading;
import mx.avance.exchange.reading.Problem;
import mx.avance.exchange.reading.ReadDocument;
import mx.avance.exchange.reading.Reading;
import mx.avance.exchange.reading.ReadingAid;
import mx.avance.history.Actor;
import mx.avance.plan.PlanCatalogue;
import mx.avance.plan.PlanRejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Fills an empty database before the first request is served: the rules of the municipality, and the document of the configuration. */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Acting acting;
    private final FirstAccounts accounts;
    private final Settings settings;
    private final PlanCatalogue plan;
    private final DocumentLoader loader;
    private final ResourceLoader resources;
    private final String location;

    FirstStart(
            Acting acting,
            FirstAccounts accounts,
            Settings settings,
            PlanCatalogue plan,
            DocumentLoader loader,
            ResourceLoader resources,
            @Value("${avance.first-load.document:}") String location) {
        this.acting = acting;
        this.accounts = accounts;
        this.settings = settings;
        this.plan = plan;
        this.loader = loader;
        this.resources = resources;
        this.location = location;
    }

    @Override
    public void afterSingletonsInstantiated() {
        acting.asSystem(() -> {
            settings.initialise();
            if (!location.isBlank() && plan.fiscalYears().isEmpty()) {
                load(resources.getResource(location));
            }
        });
        accounts.prepare();
    }

    private void load(Resource resource) {
        String name = resource.getFilename() == null ? location : resource.getFilename();
        byte[] content = content(resource);
        DocumentReader reader = FileFormats.of(content)
                .orElseThrow(() -> new DocumentRefusedException(
                        name,
                        FileFormats.unrecognised(content).problems().stream()
                                .map(Problem::message)
                                .toList()));
        List<Reading> readings = new ArrayList<>();
        FileReading file = reader.read(content, ReadingAid.NONE, readings::add);
        List<String> errors = Stream.concat(
                        readings.stream().flatMap(reading -> reading.problems().stream()), file.problems().stream())
                .filter(Problem::isError)
                .map(Problem::message)
                .toList();
        if (!errors.isEmpty()) {
            throw new DocumentRefusedException(name, errors);
        }
        DocumentSource source = DocumentSource.of(name, content, reader.format());
        readings.forEach(reading -> load(reading, source));
    }

    private void load(Reading reading, DocumentSource source) {
        ReadDocument document = Objects.requireNonNull(reading.document());
        try {
            loader.load(document, reading.problems(), source, Actor.SYSTEM.name());
        } catch (PlanRejectedException e) {
            throw new DocumentRefusedException(source.name(), List.of(Objects.requireNonNullElse(e.getMessage(), "")));
        }
        LOG.info(
                "Documento cargado: {} ({} objetivos, {} notas de carga)",
                source.name(),
                document.rows().size(),
                reading.problems().size());
    }

    private byte[] content(Resource resource) {
        if (!resource.exists()) {
            throw new DocumentRefusedException(location, List.of("No se encuentra el archivo."));
        }
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DocumentRefusedException(location, List.of("No se puede leer el archivo: " + e.getMessage()));
        }
    }
}
