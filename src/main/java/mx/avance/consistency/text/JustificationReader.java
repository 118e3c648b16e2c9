package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.List;
import mx.avance.consistency.text.Token.Kind;

/**
 * Reads a justification: which numbers it quotes and what each of them is, which quarters it names, whether it says that the target was reached, and whether it
 * gives a reason. It never fails, whatever the text, and its time grows with the length of the text and no faster.
 */
public final class JustificationReader {

    private JustificationReader() {}

    /**
     * Reads a text.
     *
     * @param text as it is written; places in the answer are its characters
     * @param vocabulary the nouns of its indicator
     */
    public static ReadText read(String text, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokens(text);
        Figures figures = new Figures(vocabulary);
        Percentages percentages = new Percentages(figures.quotes(), vocabulary);
        List<QuarterMention> quarters = new ArrayList<>();
        boolean present = false;
        List<Claim> claims = new ArrayList<>();
        List<Span> causes = new ArrayList<>();
        List<Sentence> sentences = Sentence.of(tokens);
        for (Sentence sentence : sentences) {
            figures.read(sentence);
            percentages.read(sentence);
            Quarters.read(sentence, quarters::add);
            present |= Quarters.isPresent(sentence);
            Claims.read(sentence, claims::add);
            Causes.read(sentence, causes::add);
        }
        List<Quote> quotes = figures.resolved();
        Circumstances.read(sentences, quotes, vocabulary, causes::add);
        Clauses.read(text, sentences, quotes, vocabulary, causes::add);
        int words = (int) tokens.stream().filter(token -> token.is(Kind.WORD)).count();
        return new ReadText(quotes, figures.parts(), quarters, present, claims, causes, words);
    }
}
