package mx.avance.capture.ui;

import java.util.ArrayList;
import java.util.List;
import mx.avance.capture.JustificationParts;
import mx.avance.capture.TextAdvice.Mark;
import mx.avance.capture.TextAdvice.Note;

/** What does not add up in a justification that is typed in parts: the marks are those of each part as it is in its field. */
final class AdvisedParts {

    private AdvisedParts() {}

    /** A note for the browser. @param word the gravity in words */
    public record PartNote(String gravity, String word, String message, List<PartMark> marks) {}

    /** A piece of one of the fields: {@code text}, {@code cause}, {@code effect}, {@code other}. */
    public record PartMark(String part, int start, int end) {}

    /** One field as it was typed, and where it begins in the whole. */
    private record Part(String name, String typed, int at) {

        void take(Mark mark, List<PartMark> marks) {
            int length = typed.strip().length();
            int from = Math.max(mark.start(), at);
            int to = Math.min(mark.end(), at + length);
            if (from < to) {
                int blank = typed.length() - typed.stripLeading().length();
                marks.add(new PartMark(name, from - at + blank, to - at + blank));
            }
        }
    }

    static List<PartNote> of(List<Note> notes, List<String> words, String text, String cause, String effect, String other) {
        List<Part> parts = parts(text, cause, effect, other);
        List<PartNote> all = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            List<PartMark> marks = new ArrayList<>();
            note.marks().forEach(mark -> parts.forEach(part -> part.take(mark, marks)));
            all.add(new PartNote(note.gravity(), words.get(i), note.message(), marks));
        }
        return all;
    }

    /** Where each part stands in {@link JustificationParts#whole()}. */
    private static List<Part> parts(String text, String cause, String effect, String other) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("text", text, 0));
        parts.add(new Part("cause", cause, start(text, cause, "", "")));
        parts.add(new Part("effect", effect, start(text, cause, effect, "")));
        parts.add(new Part("other", other, start(text, cause, effect, other)));
        return parts;
    }

    /** The whole ends with its last part. */
    private static int start(String text, String cause, String effect, String other) {
        String last = !other.isEmpty() ? other : !effect.isEmpty() ? effect : cause;
        return new JustificationParts(text, cause, effect, other).whole().length() - last.strip().length();
    }
}
