package mx.avance.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the planning office writes of a programme; its clave and its year stay as they were when it was added.
 *
 * @param axisNumber number of the axis (eje) it belongs to; {@code null} when none was written
 * @param unitId the dependencia that attends to it; {@code null} when none was chosen
 */
public record ProgrammeDraft(
        String name,
        @Nullable Integer axisNumber,
        String axisName,
        @Nullable Long unitId) {

    private static final int MAX_AXIS = 99_999;

    /**
     * The same with its texts without spaces around.
     *
     * @throws PlanRejectedException when something is missing, too long or out of range
     */
    ProgrammeDraft checked() {
        String ofProgramme = PlanTexts.needed(name, 500, "el nombre del programa");
        if (axisNumber == null) {
            throw new PlanRejectedException("Falta el número del eje.");
        }
        if (axisNumber < 0 || axisNumber > MAX_AXIS) {
            throw new PlanRejectedException("El número del eje va de 0 a 99999.");
        }
        String ofAxis = PlanTexts.needed(axisName, 300, "el nombre del eje");
        if (unitId == null) {
            throw new PlanRejectedException("Falta la dependencia que atiende el programa. Elígela.");
        }
        return new ProgrammeDraft(ofProgramme, axisNumber, ofAxis, unitId);
    }
}
