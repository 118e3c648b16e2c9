package mx.avance.figures;

/**
 * Why a percentage does not exist. Which case it is depends only on what was programmed and realised, never on the sense, except
 * {@link #NO_LIMIT}:
 *
 * <table>
 * <caption>Programmed (rows) against realised (columns)</caption>
 * <tr><th></th><th>not captured</th><th>0</th><th>more than 0</th></tr>
 * <tr><th>blank</th><td>TARGET_BLANK</td><td>TARGET_BLANK</td><td>PROGRESS_WITHOUT_TARGET</td></tr>
 * <tr><th>0</th><td>NO_TARGET</td><td>NO_TARGET</td><td>PROGRESS_WITHOUT_TARGET</td></tr>
 * <tr><th>more than 0</th><td>NOT_CAPTURED</td><td>0 %, or NO_LIMIT when descending</td><td>a percentage</td></tr>
 * </table>
 */
public enum Absence {
    /** Something was programmed and what was realised has not been captured. */
    NOT_CAPTURED,
    /** Zero was programmed and nothing was realised (sin meta en el periodo). */
    NO_TARGET,
    /** The target was left blank and nothing was realised. */
    TARGET_BLANK,
    /** Something was realised with nothing programmed, 0 or blank (avance sin meta programada); always to be justified. */
    PROGRESS_WITHOUT_TARGET,
    /** A descending indicator realised 0 of a target greater than 0: programmed / realised grows without limit. */
    NO_LIMIT
}
