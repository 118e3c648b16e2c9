package mx.avance.consistency;

/** The cell of the official document in which a finding stands. */
public enum Field {
    CLAVE("clave"),
    LEVEL("nivel"),
    FREQUENCY("frecuencia"),
    VARIABLES_UNIT("unidad_variables"),
    ANNUAL("meta_anual"),
    PROGRAMMED("meta_programada"),
    REALISED("meta_realizada"),
    PERCENTAGE("porcentaje_publicado"),
    CUMULATIVE("acumulado_publicado"),
    JUSTIFICATION("justificacion");

    private final String column;

    Field(String column) {
        this.column = column;
    }

    /** Its name in open data. */
    public String column() {
        return column;
    }
}
