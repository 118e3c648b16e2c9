package mx.avance.consistency.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Brings what draws a finding with every page. A view is given the scripts that its class reaches, and the page of an indicator reaches its sections
 * only through Spring; those of a listener like this one come with all.
 */
@Component
@JsModule("./consistency/avance-finding.js")
class FindingDrawing implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // The annotation says it all.
    }
}
