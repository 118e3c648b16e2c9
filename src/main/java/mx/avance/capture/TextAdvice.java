package mx.avance.capture;

import java.util.List;

/** What can be said of a justification while it is typed; whoever knows what contradicts what answers. */
public interface TextAdvice {

    /**
     * What does not add up in an entry if its justification were that text; nothing for an entry that whoever looks may not read.
     *
     * @param text the whole of it, as it would be kept
     */
    List<Note> of(long entryId, String text);

    /** Sentences that could be the justification, written from the figures; none before there are any. */
    List<String> proposals(long entryId);

    /**
     * One thing that does not add up.
     *
     * @param gravity how it stands in names of styles and keys of texts: {@code severe}, {@code warning}, {@code notice}
     * @param message a sentence that says what, where and what to do
     * @param marks the words at fault
     */
    record Note(String gravity, String message, List<Mark> marks) {}

    /** A piece of the text. @param start its first character, from 0 @param end the one after its last */
    record Mark(int start, int end) {}
}
