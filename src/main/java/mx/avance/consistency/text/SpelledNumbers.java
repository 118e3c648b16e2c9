package mx.avance.consistency.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.avance.consistency.text.Numeral.Style;
import mx.avance.consistency.text.Token.Kind;

/** Reads numbers written in words, from "cero" to the millions, takes "por ciento" to its number, and "doce (12)" as the one number it is. */
final class SpelledNumbers {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("cero", 0),
            Map.entry("un", 1),
            Map.entry("uno", 1),
            Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("once", 11),
            Map.entry("doce", 12),
            Map.entry("trece", 13),
            Map.entry("catorce", 14),
            Map.entry("quince", 15),
            Map.entry("dieciseis", 16),
            Map.entry("diecisiete", 17),
            Map.entry("dieciocho", 18),
            Map.entry("diecinueve", 19),
            Map.entry("veinte", 20),
            Map.entry("veintiun", 21),
            Map.entry("veintiuno", 21),
            Map.entry("veintiuna", 21),
            Map.entry("veintidos", 22),
            Map.entry("veintitres", 23),
            Map.entry("veinticuatro", 24),
            Map.entry("veinticinco", 25),
            Map.entry("veintiseis", 26),
            Map.entry("veintisiete", 27),
            Map.entry("veintiocho", 28),
            Map.entry("veintinueve", 29),
            Map.entry("treinta", 30),
            Map.entry("cuarenta", 40),
            Map.entry("cincuenta", 50),
            Map.entry("sesenta", 60),
            Map.entry("setenta", 70),
            Map.entry("ochenta", 80),
            Map.entry("noventa", 90),
            Map.entry("cien", 100),
            Map.entry("ciento", 100),
            Map.entry("doscientos", 200),
            Map.entry("doscientas", 200),
            Map.entry("trescientos", 300),
            Map.entry("trescientas", 300),
            Map.entry("cuatrocientos", 400),
            Map.entry("cuatrocientas", 400),
            Map.entry("quinientos", 500),
            Map.entry("quinientas", 500),
            Map.entry("seiscientos", 600),
            Map.entry("seiscientas", 600),
            Map.entry("setecientos", 700),
            Map.entry("setecientas", 700),
            Map.entry("ochocientos", 800),
            Map.entry("ochocientas", 800),
            Map.entry("novecientos", 900),
            Map.entry("novecientas", 900));
    private static final int MILLION = 1_000_000;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final List<Token> in;
    private final List<Token> out;
    private int at;

    private SpelledNumbers(List<Token> in) {
        this.in = in;
        this.out = new ArrayList<>(in.size());
    }

    static List<Token> read(List<Token> tokens) {
        SpelledNumbers reading = new SpelledNumbers(tokens);
        while (reading.at < tokens.size()) {
            reading.next();
        }
        return reading.out;
    }

    private void next() {
        Token token = in.get(at);
        if (token.is(Kind.WORD) && (SMALL.containsKey(token.word()) || isMultiplier(token)) && !isPercentWord()) {
            spelled();
        } else {
            out.add(token);
            at++;
        }
        if (!out.isEmpty() && out.getLast().is(Kind.NUMBER)) {
            thousands();
            percentSign();
            repeated();
        }
    }

    /** "por ciento" without a number before it. */
    private boolean isPercentWord() {
        return at > 0 && in.get(at).is("ciento") && in.get(at - 1).is("por");
    }

    private static boolean isMultiplier(Token token) {
        return token.is("mil");
    }

    private void spelled() {
        int from = at;
        long total = 0;
        long part = 0;
        boolean any = false;
        while (at < in.size() && in.get(at).is(Kind.WORD)) {
            String word = in.get(at).word();
            Integer small = SMALL.get(word);
            if (small != null && (!any || fits(part, small))) {
                part += small;
            } else if (word.equals("mil") && part < 1000) {
                total += (part == 0 ? 1 : part) * 1000;
                part = 0;
            } else if ((word.equals("millon") || word.equals("millones")) && any) {
                total = (total + part) * MILLION;
                part = 0;
            } else if (!(word.equals("y") && any && joins(part))) {
                break;
            }
            any = true;
            at++;
        }
        Token first = in.get(from);
        Style style = at == from + 1 && (first.is("un") || first.is("una") || first.is("uno"))
                ? Style.ARTICLE
                : Style.SPELLED;
        out.add(new Token(
                style == Style.ARTICLE ? Kind.WORD : Kind.NUMBER,
                first.word(),
                first.start(),
                in.get(at - 1).end(),
                new Numeral(BigDecimal.valueOf(total + part), 0, false, style)));
    }

    /** Whether a word goes on with the number: hundreds, then tens, then units. */
    private static boolean fits(long part, int small) {
        if (part == 0) {
            return true;
        }
        if (part % 100 == 0) {
            return small < 100;
        }
        return part % 10 == 0 && part % 100 >= 30 && small < 10 && small > 0;
    }

    /** "treinta y dos"; "diez y doce" are two numbers. */
    private boolean joins(long part) {
        Integer next = at + 1 < in.size() && in.get(at + 1).is(Kind.WORD)
                ? SMALL.get(in.get(at + 1).word())
                : null;
        return next != null && next < 10 && next > 0 && part % 10 == 0 && part % 100 >= 30;
    }

    /** "5 mil", "1.5 millones". */
    private void thousands() {
        Token number = out.getLast();
        if (at >= in.size() || number.number().percent() || number.number().style() == Style.SPELLED) {
            return;
        }
        Token next = in.get(at);
        int times = next.is("mil") ? 1000 : next.is("millones") || next.is("millon") ? MILLION : 0;
        if (times != 0) {
            Numeral small = number.number();
            BigDecimal value = small.value().multiply(BigDecimal.valueOf(times));
            Style style = small.style() == Style.MONEY ? Style.MONEY : Style.SPELLED;
            int end = next.end();
            at++;
            if (times == 1000 && at < in.size() && isRest(in.get(at))) {
                value = value.add(in.get(at).number().value());
                end = in.get(at).end();
                at++;
            }
            replace(number, end, new Numeral(value, 0, false, style));
        }
    }

    /** The 466 of "2 mil 466". */
    private static boolean isRest(Token token) {
        return token.is(Kind.NUMBER)
                && token.number().style() == Style.PLAIN
                && token.number().isWhole()
                && token.number().value().compareTo(THOUSAND) < 0;
    }

    private void percentSign() {
        Token number = out.getLast();
        if (number.number().percent() || at >= in.size()) {
            return;
        }
        if (in.get(at).is("porciento")) {
            replace(number, in.get(at).end(), number.number().asPercent());
            at++;
        } else if (in.get(at).is("por")
                && at + 1 < in.size()
                && (in.get(at + 1).is("ciento") || in.get(at + 1).is("cien"))) {
            replace(number, in.get(at + 1).end(), number.number().asPercent());
            at += 2;
        } else if (in.get(at).word().equals("%")) {
            replace(number, in.get(at).end(), number.number().asPercent());
            at++;
        }
    }

    /** "doce (12)", "100 % (cien por ciento)": said twice. */
    private void repeated() {
        if (out.size() < 3) {
            return;
        }
        Token open = out.get(out.size() - 2);
        Token before = out.get(out.size() - 3);
        Numeral last = out.getLast().number();
        if (open.word().equals("(")
                && before.is(Kind.NUMBER)
                && before.number().value().compareTo(last.value()) == 0) {
            Numeral both = before.number().style() == Style.SPELLED ? last : before.number();
            Numeral either = before.number().percent() || last.percent() ? both.asPercent() : both;
            int end = out.getLast().end();
            out.removeLast();
            out.removeLast();
            // The closing bracket may come later: "(doce mil pesos 00/100 M.N.)".
            if (at < in.size() && in.get(at).word().equals(")")) {
                end = in.get(at).end();
                at++;
            }
            replace(before, end, either);
        }
    }

    private void replace(Token number, int end, Numeral numeral) {
        out.removeLast();
        out.add(new Token(Kind.NUMBER, number.word(), number.start(), end, numeral));
    }
}
