package mx.avance.consistency.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mx.avance.consistency.text.Token.Kind;

/**
 * Gives the counts of a text their roles. A number gets one from the words around it, nearest first: a pair "A de B" before anything, then what announces or
 * follows a programmed number, then the verb before a realised one. A number with nothing of this is a count of other things.
 */
final class Figures {

    private static final int VERB = 10;
    private static final int MOST_PARTS = 16;
    private static final Stems LINKS = Stems.of(
            "de= del= los= las= el= la= lo= un= una= total= era= eran= es= son= fue= fueron= para= trimestre trimestral= periodo= este= esta= solo= solamente= unicamente= programad establecid"
                    + " planead en= cantidad= correspondiente= presente= que= consistia= consiste= siendo= realizar= atender= := senala= marca= indica= asciende= ascendia= contempla= preve=");
    private static final Stems TARGETS = Stems.of("meta= metas= objetivo=");
    private static final Stems SE = Stems.of("se= fueron=");

    private final OtherNumbers others;
    private final Vocabulary vocabulary;
    private final Map<Integer, Quote> quotes = new TreeMap<>();
    private final List<Quote> parts = new ArrayList<>();
    private final Map<Integer, Role> roles = new TreeMap<>();
    private final List<Integer> sure = new ArrayList<>();
    /** Whether a noun of the indicator, or none at all, stands behind a likely realised number. */
    private final Map<Integer, Boolean> vocabularyAt = new TreeMap<>();
    /** Whether a verb of doing stands right before it. */
    private final Set<Integer> directAt = new HashSet<>();

    private boolean told;
    private boolean realisedTold;
    private boolean programmedTold;
    private Sentence sentence = new Sentence(List.of());
    private Pairs pairs = new Pairs(sentence, Vocabulary.of());
    private Doing doing = new Doing(sentence, Vocabulary.of());

    Figures(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.others = new OtherNumbers(vocabulary);
    }

    /** Reads one sentence after the other. */
    void read(Sentence next) {
        sentence = next;
        pairs = new Pairs(next, vocabulary);
        doing = new Doing(next, vocabulary);
        roles.clear();
        sure.clear();
        List<Integer> candidates = candidates();
        told = realisedTold && programmedTold;
        reversed(candidates);
        pair(candidates);
        announced(candidates);
        done(candidates);
        keep();
    }

    /** What has been read, by place; whoever reads percentages adds to it. */
    Map<Integer, Quote> quotes() {
        return quotes;
    }

    List<Quote> parts() {
        return parts;
    }

    /** All of it, once the whole text is known: where a role is sure, those that were only likely are not it. */
    List<Quote> resolved() {
        boolean realised = quotes.values().stream().anyMatch(quote -> quote.role() == Role.REALISED && quote.sure());
        boolean percentage = quotes.values().stream().anyMatch(quote -> quote.role() == Role.PERCENTAGE);
        boolean programmed = quotes.values().stream()
                .anyMatch(quote -> quote.role() == Role.PROGRAMMED || quote.role() == Role.ANNUAL);
        List<Quote> resolved = new ArrayList<>();
        boolean likely = realised;
        for (Quote quote : quotes.values()) {
            if (quote.role() != Role.REALISED || quote.sure()) {
                resolved.add(quote);
            } else if (likely || !isLikely(quote, percentage || programmed)) {
                resolved.add(quote.as(Role.OTHER));
            } else {
                resolved.add(quote);
                likely = true;
            }
        }
        return resolved;
    }

    private boolean isLikely(Quote quote, boolean otherFigures) {
        int start = quote.span().start();
        return vocabularyAt.getOrDefault(start, false) || otherFigures && directAt.contains(start);
    }

    private List<Integer> candidates() {
        int comparison = Comparisons.start(sentence);
        int compared = Comparisons.end(sentence, comparison);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            boolean article = token.is(Kind.WORD) && token.numeral() != null;
            boolean number = token.is(Kind.NUMBER) && (!token.number().percent() || vocabulary.isPercent());
            if (!number && !(article && isCounted(i))) {
                continue;
            }
            if (others.isOther(sentence, i)) {
                roles.put(i, Role.OTHER);
            } else if (Differences.isDifference(sentence, pairs, i)) {
                roles.put(i, Role.DIFFERENCE);
            } else if (i > comparison && i < compared && !pairs.isFollowedByProgrammed(i)
                    || pairs.isOfOthers(i)
                    || Comparisons.isPlanned(sentence, i) && !pairs.isFollowedByProgrammed(i)) {
                roles.put(i, Role.OTHER);
            } else {
                candidates.add(i);
            }
        }
        return candidates;
    }

    /** "se firmó un convenio": a number only when a noun of the indicator comes behind a verb of doing. */
    private boolean isCounted(int i) {
        boolean noun = vocabulary.has(sentence.word(i + 1)) || vocabulary.has(sentence.word(i + 2));
        boolean verb = i == 0;
        for (int k = i - 1; k >= i - 2 && k >= 0; k--) {
            verb |= Lexicon.DONE.has(sentence.word(k)) && !sentence.at(k).is("se");
        }
        boolean ends = !sentence.at(i + 1).is(Kind.WORD) || noun || Lexicon.PROGRAMMED.has(sentence.word(i + 1));
        if (sentence.at(i - 1).is("de") && sentence.at(i - 2).is(Kind.NUMBER) && ends) {
            return true;
        }
        boolean several = sentence.at(i - 1).is("de") && verb;
        return noun && verb && !sentence.at(i - 1).is("por") && !several
                || noun && sentence.reads(i - 2, "logistica de");
    }

    /** "A de B" in its many forms. */
    private void pair(List<Integer> candidates) {
        for (int n = 0; n + 1 < candidates.size(); n++) {
            int a = candidates.get(n);
            int b = candidates.get(n + 1);
            if (roles.containsKey(a) || roles.containsKey(b) || !pairs.isPair(a, b)) {
                continue;
            }
            boolean more =
                    told || roles.containsValue(Role.REALISED) && !pairs.isAccumulated(a) && !pairs.isYearly(a, b);
            if (more) {
                roles.put(a, Role.OTHER);
                roles.put(b, Role.OTHER);
                continue;
            }
            boolean accumulated = pairs.isAccumulated(a);
            boolean yearly = pairs.isYearly(a, b);
            roles.put(a, accumulated || yearly ? Role.CUMULATIVE : Role.REALISED);
            roles.put(b, yearly ? Role.ANNUAL : accumulated ? Role.CUMULATIVE : Role.PROGRAMMED);
            sure.add(a);
            sure.add(b);
            n++;
        }
    }

    /** "De 50 acciones de vivienda se entregaron 35". */
    private void reversed(List<Integer> candidates) {
        if (candidates.size() < 2 || told) {
            return;
        }
        int b = candidates.getFirst();
        int a = candidates.get(1);
        boolean begins = sentence.at(0).is("de")
                && b <= 3
                && !sentence.anyBetween(b, a, Lexicon.PROGRAMMED)
                && !isAnnounced(a)
                && !pairs.isYearly(b, b);
        boolean verb = sentence.anyBetween(b, a, SE) && sentence.anyBetween(b, a, Lexicon.DONE);
        boolean between = false;
        for (int k = b + 1; k < a; k++) {
            between |= sentence.at(k).is(Kind.NUMBER);
        }
        if (begins
                && verb
                && !between
                && (doing.hasOwnNoun(b) || !sentence.at(b + 1).is(Kind.WORD))) {
            roles.put(b, Role.PROGRAMMED);
            roles.put(a, Role.REALISED);
            sure.add(a);
            sure.add(b);
        }
    }

    private void announced(List<Integer> candidates) {
        for (int i : candidates) {
            if (!roles.containsKey(i)
                    && (isAnnounced(i) || pairs.isFollowedByProgrammed(i) && !doing.isOfOtherProgrammed(i))) {
                roles.put(
                        i,
                        pairs.isYearly(i, i)
                                ? Role.ANNUAL
                                : pairs.isAccumulated(i) ? Role.CUMULATIVE : Role.PROGRAMMED);
                sure.add(i);
            }
        }
    }

    /** "se programaron B", "la meta de B", "contra B": what announces it, and only little words between. */
    private boolean isAnnounced(int i) {
        if (sentence.at(i - 1).is(Kind.COMMA) && Lexicon.PROGRAMMED.has(sentence.word(i - 2)) || isLabel(i)) {
            return !isLabel(i);
        }
        boolean comma = false;
        for (int k = i - 1; k >= 0 && k >= i - VERB; k--) {
            Token token = sentence.at(k);
            if (token.is(Kind.COMMA)
                    && !comma
                    && (sentence.at(k + 1).is("que")
                            || sentence.at(k + 1).is("la")
                            || sentence.at(k + 1).is("misma"))) {
                comma = true;
                continue;
            }
            if (token.is(Kind.WORD) && Lexicon.ANNOUNCES_PROGRAMMED.has(token.word())) {
                return !(TARGETS.has(token.word()) && sentence.at(i - 1).is("en"))
                        && !(token.word().startsWith("contra") && k < i - 4);
            }
            if (!LINKS.has(token.word())
                    && !token.word().equals("(")
                    && !token.word().equals("=")) {
                return false;
            }
        }
        return false;
    }

    /** "Meta trimestral: 805 personas beneficiadas": with these words the cell begins, whatever it says. */
    private boolean isLabel(int i) {
        return i == 3 && sentence.reads(0, "meta trimestral :");
    }

    /** The realised number: the first one behind a verb of doing, or of the things of the indicator. */
    private void done(List<Integer> candidates) {
        boolean here = roles.containsValue(Role.REALISED);
        for (int i : candidates) {
            if (roles.containsKey(i)) {
                continue;
            }
            if (sentence.at(i).number().percent()) {
                continue;
            }
            if (vocabulary.isPercent()) {
                roles.put(i, Role.OTHER);
                continue;
            }
            if (pairs.isAccumulated(i)) {
                roles.put(i, Role.CUMULATIVE);
            } else if (!here && (doing.isDone(i) || doing.isCountedThing(i))) {
                roles.put(i, Role.REALISED);
                vocabularyAt.put(
                        sentence.at(i).start(),
                        doing.hasOwnNoun(i)
                                || doing.isTotal(i)
                                || !sentence.at(i + 1).is(Kind.WORD));
                if (doing.isDirect(i)) {
                    directAt.add(sentence.at(i).start());
                }
                here = true;
            } else {
                roles.put(i, Role.OTHER);
            }
        }
    }

    private void keep() {
        boolean here = roles.containsValue(Role.REALISED);
        realisedTold |= here;
        programmedTold |= roles.containsValue(Role.PROGRAMMED);
        roles.forEach((i, role) -> {
            Token token = sentence.at(i);
            Quote quote = new Quote(role, token.number(), token.span(), sure.contains(i));
            quotes.put(token.start(), quote);
            if (here
                    && parts.size() < MOST_PARTS
                    && (role == Role.REALISED || role == Role.OTHER && !others.isOther(sentence, i))) {
                parts.add(quote);
            }
        });
    }
}
