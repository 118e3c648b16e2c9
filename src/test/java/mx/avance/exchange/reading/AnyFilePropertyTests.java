package mx.avance.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mx.avance.exchange.reading.TableFiles.Read;
import org.junit.jupiter.api.Test;

/** Whatever happens to the bytes of a file, there is an answer: documents, questions or problems, and never an exception. */
class AnyFilePropertyTests {

    private static final List<byte[]> SAMPLES = HostileFileTests.samples();
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void anyDamageIsAnswered() {
        qt().withExamples(1_500)
                .forAll(longs().all(), integers().between(0, SAMPLES.size() - 1))
                .checkAssert((seed, sample) -> assertAnswered(damaged(SAMPLES.get(sample), new Random(seed))));
    }

    @Test
    void anyDamageInsideASheetIsAnswered() {
        qt().withExamples(500)
                .forAll(longs().all())
                .checkAssert(seed ->
                        assertAnswered(HostileFileTests.withBytes(SHEET, bytes -> damaged(bytes, new Random(seed)))));
    }

    @Test
    void otherCellsAreAnswered() {
        String csv = new String(SAMPLES.get(1), StandardCharsets.UTF_8);
        String[] pieces = {
            "\"",
            ",",
            ";",
            "\n",
            "1.4.1",
            "Fin",
            "2024",
            "Trimestre 1",
            "Programado",
            "#DIV/0!",
            "%",
            "\u202E",
            "=",
            "EJE 1: X",
            "SEGUIMIENTO DE AVANCE EN CUMPLIMIENTO DE METAS Y OBJETIVOS 2023",
            "CLAVE Y NOMBRE DEL PPA: M-PPA 9.9 X"
        };
        qt().withExamples(1_500).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            StringBuilder changed = new StringBuilder(csv);
            for (int i = 0; i <= random.nextInt(6); i++) {
                int at = random.nextInt(changed.length());
                int end = Math.min(changed.length(), at + random.nextInt(12));
                changed.replace(at, end, pieces[random.nextInt(pieces.length)]);
            }
            assertAnswered(Documents.bytes(changed.toString()));
        });
    }

    private static void assertAnswered(byte[] content) {
        Read read = TableFiles.read(content);
        boolean answered = !read.readings().isEmpty()
                || !read.file().toMap().isEmpty()
                || !read.errors().isEmpty();
        assertThat(answered).isTrue();
    }

    /** Some bytes changed, cut out, put in or copied from elsewhere. */
    private static byte[] damaged(byte[] content, Random random) {
        byte[] bytes = content.clone();
        for (int i = 0; i <= random.nextInt(8); i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, random.nextInt(10) == 0 ? at : bytes.length));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(64), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
