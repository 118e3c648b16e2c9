package mx.avance.exchange;

import mx.avance.exchange.reading.DocumentReader;
import mx.avance.exchange.reading.PublishedTextReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The formats that can be read. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    DocumentReader publishedText() {
        return new PublishedTextReader();
    }
}
