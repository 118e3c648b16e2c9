package mx.avance.plan;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.util.List;
import mx.avance.figures.Amount;
import mx.avance.figures.Quarter;
import mx.avance.persistence.ValueConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/** How amounts, quarters and claves stand in the database. */
@Configuration(proxyBeanMethods = false)
class PlanValues {

    @Bean
    static ValueConverters planConverters() {
        return new ValueConverters(List.of(
                new AmountReader(),
                new AmountWriter(),
                new QuarterReader(),
                new QuarterWriter(),
                new ClaveReader(),
                new ClaveWriter()));
    }

    @ReadingConverter
    static class AmountReader implements Converter<BigDecimal, Amount> {
        @Override
        public Amount convert(BigDecimal source) {
            return Amount.of(source);
        }
    }

    @WritingConverter
    static class AmountWriter implements Converter<Amount, BigDecimal> {
        @Override
        public BigDecimal convert(Amount source) {
            return source.value();
        }
    }

    @ReadingConverter
    static class QuarterReader implements Converter<Integer, Quarter> {
        @Override
        public Quarter convert(Integer source) {
            return Quarter.of(source);
        }
    }

    @WritingConverter
    static class QuarterWriter implements Converter<Quarter, JdbcValue> {
        // With its type: of an enum Spring would otherwise tell PostgreSQL that it is text.
        @Override
        public JdbcValue convert(Quarter source) {
            return JdbcValue.of(source.number(), JDBCType.SMALLINT);
        }
    }

    @ReadingConverter
    static class ClaveReader implements Converter<String, Clave> {
        @Override
        public Clave convert(String source) {
            return Clave.of(source);
        }
    }

    @WritingConverter
    static class ClaveWriter implements Converter<Clave, String> {
        @Override
        public String convert(Clave source) {
            return source.toString();
        }
    }
}
