package mx.avance.exchange.reading;

/** The codes of {@link Problem}: what a test, a filter or a translation holds on to while sentences change. */
public final class ProblemCodes {

    // Errors of the document as a whole.

    /** There is nothing in it. */
    public static final String EMPTY = "EMPTY";
    /** More than 20 MB. */
    public static final String TOO_LARGE = "TOO_LARGE";
    /** More than 50,000 lines. */
    public static final String TOO_MANY_LINES = "TOO_MANY_LINES";
    /** A line of more than 2 MB. */
    public static final String LINE_TOO_LONG = "LINE_TOO_LONG";
    /** Bytes that are not UTF-8. */
    public static final String NOT_UTF8 = "NOT_UTF8";
    /** The title is not there: it is another kind of document. */
    public static final String NOT_RECOGNISED = "NOT_RECOGNISED";
    /** A control character, or one that turns the direction of the text around. */
    public static final String FORBIDDEN_CHARACTER = "FORBIDDEN_CHARACTER";
    /** A line of the heading (title, axis, programme, dependencia) is missing. */
    public static final String HEADING_MISSING = "HEADING_MISSING";
    /** A line of the heading does not say what it should. */
    public static final String HEADING_UNREADABLE = "HEADING_UNREADABLE";
    /** A line of the heading comes again and says something else. */
    public static final String HEADING_CONTRADICTED = "HEADING_CONTRADICTED";
    /** One of the three rows of table headers is missing or comes after the first row of data. */
    public static final String HEADER_MISSING = "HEADER_MISSING";
    /** A table header is not the one of its place. */
    public static final String HEADER_UNEXPECTED = "HEADER_UNEXPECTED";
    /** No objective at all. */
    public static final String NO_ROWS = "NO_ROWS";
    /** No realised figure at all, so the quarter is not known. */
    public static final String NO_REALISED = "NO_REALISED";
    /** The errors that are not listed, counted. */
    public static final String MORE_ERRORS = "MORE_ERRORS";

    // Errors of a file.

    /** It is of a kind that is not read: a PDF, an image, a document of a word processor. */
    public static final String OTHER_KIND = "OTHER_KIND";

    /** A workbook with a password, or of the format before 2007. */
    public static final String PROTECTED_OR_OLD = "PROTECTED_OR_OLD";

    /** Something was typed over a percentage that is computed. */
    public static final String PERCENTAGE_TYPED = "PERCENTAGE_TYPED";

    /** It is cut or damaged. */
    public static final String DAMAGED = "DAMAGED";

    /** It unpacks to more than is read, or is made so that reading it would never end. */
    public static final String UNPACKS_TOO_LARGE = "UNPACKS_TOO_LARGE";

    /** It has a document type declaration or entities, which no office program writes. */
    public static final String ENTITIES = "ENTITIES";

    public static final String TOO_MANY_SHEETS = "TOO_MANY_SHEETS";
    public static final String TOO_MANY_ROWS = "TOO_MANY_ROWS";
    public static final String TOO_MANY_COLUMNS = "TOO_MANY_COLUMNS";
    public static final String CELL_TOO_LONG = "CELL_TOO_LONG";

    /** A quotation mark that is never closed. */
    public static final String QUOTE_OPEN = "QUOTE_OPEN";

    /** No sheet has a table that could be read. */
    public static final String NO_TABLE = "NO_TABLE";

    // Errors of a document in a table.

    /** The year, the programme or the quarter of a row cannot be read. */
    public static final String OWNER_UNREADABLE = "OWNER_UNREADABLE";

    /** A document comes again after another one. */
    public static final String DOCUMENT_RETURNS = "DOCUMENT_RETURNS";

    /** The rows of one document name two quarters, or the row of a quarter comes twice. */
    public static final String QUARTER_REPEATED = "QUARTER_REPEATED";

    /** Nothing names the dependencia. */
    public static final String DEPENDENCIA_MISSING = "DEPENDENCIA_MISSING";

    /** The first cell is not the word of a level. */
    public static final String LEVEL_UNKNOWN = "LEVEL_UNKNOWN";

    /** It cannot be known which of two numbers is written. */
    public static final String AMBIGUOUS_NUMBER = "AMBIGUOUS_NUMBER";

    /** A formula without a stored value: an error for a figure, a note for a percentage. */
    public static final String FORMULA_UNSAVED = "FORMULA_UNSAVED";

    // Errors of a row.

    /** A line that is neither row nor heading nor page residue. */
    public static final String STRAY_LINE = "STRAY_LINE";
    /** The number of cells is that of no layout. */
    public static final String CELL_COUNT = "CELL_COUNT";
    /** The row has the cells of another quarter than the document. */
    public static final String OTHER_QUARTER = "OTHER_QUARTER";
    /** The row does not tell under which header its percentages stand. */
    public static final String SHIFT_UNKNOWN = "SHIFT_UNKNOWN";
    /** The first cell has something else than a level and a unit in parentheses. */
    public static final String UNIT_UNREADABLE = "UNIT_UNREADABLE";

    public static final String CLAVE_UNREADABLE = "CLAVE_UNREADABLE";
    /** The level says one thing and the clave, by its depth, another. */
    public static final String CLAVE_LEVEL = "CLAVE_LEVEL";

    public static final String CLAVE_REPEATED = "CLAVE_REPEATED";
    /** The objective above is not in the document. */
    public static final String CLAVE_ORPHAN = "CLAVE_ORPHAN";
    /** A second Fin. */
    public static final String SECOND_FIN = "SECOND_FIN";

    public static final String NARRATIVE_MISSING = "NARRATIVE_MISSING";
    /** The indicator cell is not siglas, separator, name. */
    public static final String INDICATOR_UNREADABLE = "INDICATOR_UNREADABLE";

    public static final String FREQUENCY_UNKNOWN = "FREQUENCY_UNKNOWN";
    public static final String MEASURE_UNREADABLE = "MEASURE_UNREADABLE";
    public static final String NOT_A_NUMBER = "NOT_A_NUMBER";
    public static final String NOT_A_PERCENTAGE = "NOT_A_PERCENTAGE";
    /** A number that no figure may be. */
    public static final String FIGURE_RANGE = "FIGURE_RANGE";

    /** A text that the database could not keep whole. */
    public static final String TEXT_TOO_LONG = "TEXT_TOO_LONG";

    // Warnings.

    /** The clave begins with other numbers than the axis and the programme of the heading. */
    public static final String CLAVE_OTHER_PROGRAMME = "CLAVE_OTHER_PROGRAMME";
    /** Neither the row nor any above it names a unit. */
    public static final String UNIT_MISSING = "UNIT_MISSING";
    /** Some figures of the row are written with % and some without. */
    public static final String FIGURES_MIXED = "FIGURES_MIXED";

    // Notes.

    /** 1.4.1.1.4.1. was read as 1.4.1.1.4.1. */
    public static final String CLAVE_TRAILING_STOP = "CLAVE_TRAILING_STOP";
    /** 1.4.01 was read as 1.4.1. */
    public static final String CLAVE_SPELLING = "CLAVE_SPELLING";
    /** The row names no unit and takes that of the objective above. */
    public static final String UNIT_INHERITED = "UNIT_INHERITED";
    /** One unit in two spellings; the first stands. */
    public static final String UNIT_SPELLING = "UNIT_SPELLING";
    /** The unit cell names no unit of the variables. */
    public static final String VARIABLE_UNIT_MISSING = "VARIABLE_UNIT_MISSING";
    /** Something left over from a page was skipped. */
    public static final String PAGE_SCRAP = "PAGE_SCRAP";
    /** A heading that had already come was skipped. */
    public static final String HEADING_REPEATED = "HEADING_REPEATED";
    /** In a full row, percentages and justification stand one cell to the right of their header. */
    public static final String COLUMN_SHIFT = "COLUMN_SHIFT";
    /** The row came without the empty cells of the quarters to come. */
    public static final String CELLS_DROPPED = "CELLS_DROPPED";
    /** A programmed figure is blank, which is not a zero. */
    public static final String BLANK_TARGET = "BLANK_TARGET";
    /** 5220 and 1,292 in one row. */
    public static final String THOUSANDS_MIXED = "THOUSANDS_MIXED";

    // Notes of a table.

    /** The notes and warnings that are not listed, counted. */
    public static final String MORE_NOTES = "MORE_NOTES";

    /** A sheet without a table was skipped. */
    public static final String SHEET_SKIPPED = "SHEET_SKIPPED";

    /** A hidden sheet was read like the others. */
    public static final String SHEET_HIDDEN = "SHEET_HIDDEN";

    /** Columns that mean nothing that is read. */
    public static final String COLUMNS_IGNORED = "COLUMNS_IGNORED";

    /** The year, the quarter or the programme is that of the mapping, because the file does not say it. */
    public static final String FROM_MAPPING = "FROM_MAPPING";

    /** What the table does not say was completed: frequency, siglas, unit of measure, axis, programme name, dependencia. */
    public static final String COMPLETED = "COMPLETED";

    /** A mark such as N/A was read as a blank. */
    public static final String NO_FIGURE = "NO_FIGURE";

    /** A text that is not UTF-8 was read as Windows-1252. */
    public static final String WINDOWS_1252 = "WINDOWS_1252";

    // Of a document that is compared with what is stored.

    /** The quarter of a new programme is closed or published: it is loaded as validated. */
    public static final String QUARTER_CLOSED = "QUARTER_CLOSED";

    private ProblemCodes() {}
}
