package mx.avance.meeting.ui;

import com.github.mvysny.kaributesting.v10.LocatorJ;

/** Asks a meeting for what its keys ask for in the browser. */
public final class MeetingKeys {

    private MeetingKeys() {}

    public static int show(int position) {
        return stage().show(position);
    }

    public static boolean prepare(String panel) {
        return stage().prepare(panel);
    }

    public static void write(boolean open) {
        stage().write(open);
    }

    public static boolean save() {
        return stage().save();
    }

    private static MeetingStage stage() {
        return LocatorJ._get(MeetingStage.class);
    }
}
