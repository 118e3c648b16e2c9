package mx.avance.consistency.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import mx.avance.base.ui.Downloads;
import mx.avance.consistency.FindingsWorkbook;
import mx.avance.consistency.Scope;
import mx.avance.figures.Quarter;

/** Gives the findings out as a workbook. What whoever asks may read is asked when it is asked for. */
final class WorkbookDownload implements DownloadHandler {

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient FindingsWorkbook workbook;
    private final transient Scope scope;
    private final String fileName;

    WorkbookDownload(FindingsWorkbook workbook, Looked looked) {
        this.workbook = workbook;
        this.scope = looked.scope();
        Quarter quarter = looked.quarter();
        this.fileName = "hallazgos-" + looked.place().year() + (quarter == null ? "" : "-" + quarter) + ".xlsx";
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(fileName);
        event.setContentType(TYPE);
        Downloads.onlyToBeSaved(event.getResponse());
        try (OutputStream out = event.getOutputStream()) {
            workbook.write(scope, out);
        }
    }
}
