package mx.avance.exchange;

/** What a document that is written out is. */
public enum ExportForm {
    /** The official workbook, which comes back as it went. */
    WORKBOOK("avance", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The official document as it is printed. */
    PDF("avance", "pdf", "application/pdf"),
    /** The report for the meeting: worst first, with charts and justifications. */
    MEETING("reunion", "pdf", "application/pdf"),
    /** The format of transparency, fraction VI. */
    TRANSPARENCY("transparencia", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String base;
    private final String ending;
    private final String contentType;

    ExportForm(String base, String ending, String contentType) {
        this.base = base;
        this.ending = ending;
        this.contentType = contentType;
    }

    /** How the name of its files begins. */
    public String base() {
        return base;
    }

    /** How the name of its files ends, without the point. */
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }
}
