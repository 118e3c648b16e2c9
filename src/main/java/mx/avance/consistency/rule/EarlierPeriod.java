package mx.avance.consistency.rule;

import mx.avance.figures.QuarterFigures;
import org.jspecify.annotations.Nullable;

/** A period before the fiscal year that is checked. @param name as a person calls it: {@code T4 de 2023} */
public record EarlierPeriod(
        String name, QuarterFigures figures, @Nullable String justification) {}
