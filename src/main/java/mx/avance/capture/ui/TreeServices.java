package mx.avance.capture.ui;

import java.time.Clock;
import mx.avance.access.Acting;
import mx.avance.capture.BlockPaste;
import mx.avance.capture.CaptureRights;
import mx.avance.capture.CellCapture;
import mx.avance.capture.CellTyping;
import mx.avance.capture.EntryContexts;
import mx.avance.capture.ObjectiveTree;
import mx.avance.capture.Places;
import mx.avance.capture.QuarterBoard;
import mx.avance.capture.TextAdvice;
import mx.avance.capture.Workflow;
import mx.avance.live.LiveChanges;
import org.springframework.stereotype.Component;

/** What the tree of objectives asks and tells. */
@Component
record TreeServices(
        ObjectiveTree tree,
        Places places,
        CaptureRights rights,
        CellTyping typing,
        CellCapture cells,
        BlockPaste blocks,
        EntryContexts contexts,
        TextAdvice advice,
        Workflow workflow,
        QuarterBoard board,
        Acting acting,
        LiveChanges changes,
        Clock clock) {}
