package mx.avance.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import mx.avance.figures.Quarter;

/**
 * A part of the page of an indicator that another capability brings: its capture, its evidence, its history. Sections stand in the order of Spring's
 * {@code @Order}. After it changed something a section calls {@code UI.getCurrent().refreshCurrentRoute(false)}: page and tree are read again.
 */
public interface IndicatorSection {

    /** The section of that indicator for whoever looks; empty when there is nothing to show. */
    Optional<Component> of(long indicatorId, Quarter quarter);
}
